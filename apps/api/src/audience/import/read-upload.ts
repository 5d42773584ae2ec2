import type { Readable } from 'node:stream';
import { Problem } from '../../http/problem.js';
import type { Request } from '../../http/request.js';
import { LONGEST_UPLOAD_MS, MAX_BYTES } from './limits.js';

/** Multipart frames a file with a few lines; a body this much longer than the limit cannot hold a file within it. */
const FRAMING_BYTES = 100_000;

/**
 * The bytes of the file as they arrive: of the part `file` of a form, or of a `text/csv` body. Ends only when the whole request
 * has arrived as it should; a broken upload is 400 `upload_broken`, a too large one 413 `file_too_large`.
 */
export async function* readUpload(request: Request): AsyncGenerator<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BYTES + FRAMING_BYTES) throw tooLarge();
  const longest = setTimeout(() => request.raw.destroy(), LONGEST_UPLOAD_MS).unref();
  let bytes = 0;
  try {
    for await (const chunk of request.isMultipart() ? filePart(request) : plainBody(request)) {
      bytes += chunk.length;
      if (bytes > MAX_BYTES) throw tooLarge();
      yield chunk;
    }
    if (!request.raw.complete && !request.raw.readableEnded) throw new Error('the request ended before its end');
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(
      400,
      'upload_broken',
      'The upload broke off before its end; nothing was kept. Send the file again.',
      {
        cause: error,
      },
    );
  } finally {
    clearTimeout(longest);
  }
}

/** Reads what is left of a refused upload, so that the caller gets to hear the answer; not for ever. */
export function drainRest(request: Request): void {
  const { raw } = request;
  if (raw.readableEnded || raw.destroyed) return;
  raw.unpipe();
  raw.on('error', () => undefined);
  raw.resume();
  const cut = setTimeout(() => raw.destroy(), 30_000).unref();
  raw.once('close', () => clearTimeout(cut));
}

function plainBody(request: Request): AsyncIterable<Buffer> {
  const body = request.body as Readable | undefined;
  if (typeof body?.pipe === 'function') return piecesOf(body);
  throw new Problem(
    415,
    'unsupported_media_type',
    'Send the file as the part `file` of multipart/form-data, or as a text/csv body.',
  );
}

async function* filePart(request: Request): AsyncGenerator<Buffer> {
  let found = false;
  const limits = { fileSize: MAX_BYTES + 1, files: 2 };
  for await (const part of request.parts({ limits })) {
    if (part.type !== 'file' || part.fieldname !== 'file')
      throw formFault(part.fieldname, 'unknown_field', 'The form takes one part, `file`.');
    if (found) throw formFault('file', 'bad_value', 'The form takes one file only.');
    found = true;
    yield* piecesOf(part.file);
  }
  if (!found) throw formFault('file', 'required', 'The form has no part `file`.');
}

/** Leaves the stream whole when the reader stops early: destroyed, it would leave the rest of the upload in the connection. */
function piecesOf(stream: Readable): AsyncIterable<Buffer> {
  return stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
}

function formFault(path: string, code: 'required' | 'unknown_field' | 'bad_value', detail: string): Problem {
  return new Problem(400, 'validation_failed', detail, { errors: [{ path, code, detail }] });
}

function tooLarge(): Problem {
  return new Problem(
    413,
    'file_too_large',
    'The file is larger than 100 MB; split it and send the parts one after the other.',
  );
}
