import type { INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer, Reflector } from '@nestjs/core';
import { PUBLIC_ROUTE } from '../../src/http/public.js';
import { LOG_IN_ROUTE, type Scope, SCOPED_ROUTE } from '../../src/http/scopes.js';

export interface RouteMarks {
  /** `ProfileController.readProfile` */
  name: string;
  isPublic: boolean;
  isLogInOnly: boolean;
  scopes: readonly Scope[] | undefined;
}

/** Every route of every controller that is mounted, documented or not, and what it says of its callers. */
export function listRoutes(app: INestApplicationContext): RouteMarks[] {
  const reflector = app.get(Reflector);
  const classes = [...app.get(ModulesContainer).values()].flatMap((room) =>
    [...room.controllers.values()].flatMap(({ metatype }) => (typeof metatype === 'function' ? [metatype] : [])),
  );
  return classes.flatMap((room) => {
    const members = room.prototype as Record<string, unknown>;
    return Object.getOwnPropertyNames(members).flatMap((member) => {
      const handler = members[member];
      if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
      const read = <T>(mark: string) => reflector.getAllAndOverride<T | undefined>(mark, [handler, room] as never);
      return {
        name: `${room.name}.${member}`,
        isPublic: read<boolean>(PUBLIC_ROUTE) ?? false,
        isLogInOnly: read<boolean>(LOG_IN_ROUTE) ?? false,
        scopes: read<Scope[]>(SCOPED_ROUTE),
      };
    });
  });
}
