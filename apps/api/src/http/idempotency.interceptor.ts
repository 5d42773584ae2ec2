import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Observable, tap } from 'rxjs';
import { IDEMPOTENT_ROUTE } from './idempotent.js';
import { Problem } from './problem.js';
import type { Reply, Request } from './request.js';

/** Turns the Idempotency-Key of an @Idempotent() route into the claim that @Caller() carries to the transaction. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = host.switchToHttp().getRequest<Request>();
    const key = request.headers['idempotency-key'];
    if (key === undefined || !this.reflector.get<boolean>(IDEMPOTENT_ROUTE, host.getHandler())) return next.handle();
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
      throw new Problem(400, 'bad_request', 'Idempotency-Key must be 1 to 255 visible ASCII characters.');
    }
    const claim = { key, fingerprint: fingerprint(request), replayed: false };
    request.idempotency = claim;
    const reply = host.switchToHttp().getResponse<Reply>();
    return next.handle().pipe(tap(() => void (claim.replayed && reply.header('idempotency-replayed', 'true'))));
  }
}

/** SHA-256 (hex) of what makes two requests the same: method, route, path and query values, and the body in whatever order. */
export function fingerprint(request: Pick<Request, 'method' | 'routeOptions' | 'params' | 'query' | 'body'>): string {
  const { method, routeOptions, params, query, body } = request;
  return createHash('sha256')
    .update(canonical([method, routeOptions.url, params, query, body ?? null]))
    .digest('hex');
}

/** JSON with the members of every object in one order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => {
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
