import { RouteConfig } from '@nestjs/platform-fastify';

/** What a route takes beyond JSON of at most 1 MB. */
export interface Accepted {
  /** Largest JSON body, in megabytes of 1 000 000 bytes. */
  megabytes?: number;
  /** Takes `application/x-www-form-urlencoded`: `request.body` has its fields, `request.rawBody` its bytes. For gateways' callbacks. */
  form?: boolean;
  /** Takes `multipart/form-data` (read it with `request.file()`) and `text/csv` (`request.body` is the stream), neither held in memory. */
  upload?: boolean;
  /** Leaves a JSON or form body unread: `request.rawBody` alone has it. For callbacks whose signature comes before any reading. */
  unread?: boolean;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    accepts?: Accepted;
  }
}

/** `@Accepts({ megabytes: 8 })` on a route. Every other content type and size is refused with 415 and 413. */
export const Accepts = (accepts: Accepted) => RouteConfig({ accepts });
