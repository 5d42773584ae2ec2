import type { IdempotencyClaim } from '../database/context.js';

/** What the guard, the interceptor and the parsers leave on a request. */
declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard: who is calling, in which session or with which API key. */
    user?: { merchantId: string; sessionId?: string; keyId?: string };
    /** Set on @Idempotent() routes when the header is there. */
    idempotency?: IdempotencyClaim;
    /** The bytes of a JSON or form body, for signatures. */
    rawBody?: Buffer;
  }
}

export type { FastifyReply as Reply, FastifyRequest as Request } from 'fastify';
