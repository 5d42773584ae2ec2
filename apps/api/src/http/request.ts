import type { IdempotencyClaim } from '../database/context.js';
import type { Scope } from './scopes.js';

/** What the guard, the interceptor and the parsers leave on a request. */
declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard: who is calling, in which session or with which API key and its scopes. */
    user?: { merchantId: string; sessionId?: string; keyId?: string; scopes?: readonly Scope[] };
    /** Set on @Idempotent() routes when the header is there. */
    idempotency?: IdempotencyClaim;
    /** The bytes of a JSON or form body, for signatures. */
    rawBody?: Buffer;
  }
}

export type { FastifyReply as Reply, FastifyRequest as Request } from 'fastify';
