import type { IncomingMessage } from 'node:http';

/** Longest request body that is read, bytes. */
const LONGEST = 256 * 1024;

/** Calls back with the whole body as text, or undefined when it is too long; not at all when the caller went away. */
export function readBody(request: IncomingMessage, done: (body: string | undefined) => void): void {
  let first: Buffer | undefined;
  let rest: Buffer[] | undefined;
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > LONGEST) return;
    if (first) (rest ??= [first]).push(chunk);
    else first = chunk;
  });
  request.on('end', () => {
    if (size > LONGEST) done(undefined);
    else done(rest ? Buffer.concat(rest).toString('utf8') : (first?.toString('utf8') ?? ''));
  });
}
