import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { Problem } from '../http/problem.js';
import { PUBLIC_ROUTE } from '../http/public.js';
import type { Request } from '../http/request.js';
import { type Scope, SCOPED_ROUTE } from '../http/scopes.js';
import { KeyDoor } from './api-keys/key-door.js';

/** Stands before every route that is not @Public(): lets log-ins in, and API keys where the route names scopes they hold. */
@Injectable()
export class JwtGuard extends AuthGuard('jwt') {
  constructor(
    private readonly reflector: Reflector,
    private readonly keyDoor: KeyDoor,
  ) {
    super();
  }

  override canActivate(host: ExecutionContext) {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC_ROUTE, [host.getHandler(), host.getClass()])) return true;
    const request = host.switchToHttp().getRequest<Request>();
    const key = this.keyDoor.keyOf(request);
    return key === undefined ? super.canActivate(host) : this.admitKey(host, request, key);
  }

  /** A fault of ours (the database is away) stays a fault; everything else is one and the same 401. */
  override handleRequest<User>(error: unknown, user: User | false | undefined): User {
    if (error) throw error instanceof Error ? error : new Error('log-in check failed', { cause: error });
    if (user) return user;
    throw unauthenticated();
  }

  /** 401 for a key that opens nothing; 403 where it lacks a scope, and on every route that declares none. */
  private async admitKey(host: ExecutionContext, request: Request, key: string): Promise<true> {
    const holder = await this.keyDoor.holderOf(key, request.ip);
    if (!holder) throw unauthenticated();
    request.user = { merchantId: holder.merchantId, keyId: holder.keyId, scopes: holder.scopes };
    const wanted = this.reflector.get<readonly Scope[] | undefined>(SCOPED_ROUTE, host.getHandler());
    if (!wanted) throw forbidden('This call needs a log-in; API keys are refused here.', []);
    if (wanted.every((scope) => holder.scopes.includes(scope))) return true;
    throw forbidden(`This call needs ${wanted.join(' and ')}; the key does not have it.`, wanted);
  }
}

const unauthenticated = (): Problem =>
  new Problem(
    401,
    'unauthenticated',
    'The access token or API key is missing, not valid or out of date; log in or refresh.',
    { headers: { 'www-authenticate': 'Bearer' } },
  );

/** RFC 6750 §3.1. */
function forbidden(detail: string, scopes: readonly Scope[]): Problem {
  const scope = scopes.length > 0 ? `, scope="${scopes.join(' ')}"` : '';
  return new Problem(403, 'forbidden_scope', detail, {
    extra: { scopes },
    headers: { 'www-authenticate': `Bearer error="insufficient_scope"${scope}` },
  });
}
