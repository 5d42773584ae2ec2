import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Problem } from './problem.js';
import type { Reply, Request } from './request.js';

/** Puts the version of what is answered into `ETag` (RFC 9110 §8.8.3). */
export function setEtag(reply: Reply, version: number): void {
  void reply.header('etag', `"${version}"`);
}

/**
 * The version an `If-Match` asks for; `undefined` without the header or for `*`. The caller makes it part of its guarded UPDATE
 * and throws `staleVersion()` when that finds nothing. A proxy that compresses turns `"3"` into `W/"3"`: both are taken. 400 for anything else.
 */
export function parseIfMatch(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const version = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(header)?.[1];
  if (version === undefined) {
    throw new Problem(
      400,
      'bad_request',
      'If-Match must be one ETag as an answer of this API gave it, with its quotes.',
    );
  }
  return Number(version);
}

/** What to throw when the version asked for is no longer the one stored. */
export function staleVersion(): Problem {
  return new Problem(
    412,
    'precondition_failed',
    'It was changed since you read it; read it again and repeat your edit.',
  );
}

/** `@IfMatch() version: number | undefined` */
export const IfMatch = createParamDecorator((_: unknown, host: ExecutionContext) =>
  parseIfMatch(host.switchToHttp().getRequest<Request>().headers['if-match']),
);
