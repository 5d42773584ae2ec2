import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Context } from '../database/context.js';
import { Problem } from './problem.js';
import type { Request } from './request.js';

/**
 * `@Caller() ctx: Context` — on whose behalf the request runs, ready for `database.transaction(ctx, …)`.
 * On @Idempotent() routes it carries the claim of the Idempotency-Key, so give it to exactly one transaction.
 */
export const Caller = createParamDecorator((_: unknown, host: ExecutionContext): Context => {
  const request = host.switchToHttp().getRequest<Request>();
  if (!request.user) throw new Problem(401, 'unauthenticated', 'Log in first: this call needs an access token.');
  const { merchantId, keyId } = request.user;
  return {
    merchantId,
    actor: keyId === undefined ? `merchant:${merchantId}` : `key:${keyId}`,
    ...(request.idempotency ? { idempotency: request.idempotency } : {}),
  };
});
