import { closeSync, existsSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { type Line, MessageStore, type MessageStatus } from './message-store.js';

/** Keeps accepted messages over a restart; each is in the file before it is answered. */
export interface Journal {
  accepted(line: Buffer): void;
  moved(index: number, status: MessageStatus, at: number, errorCode: number): void;
  close(): void;
}

/** What runs without a file. */
export const NO_JOURNAL: Journal = { accepted: () => undefined, moved: () => undefined, close: () => undefined };

const NEWLINE = Buffer.from('\n');
const CHUNK = 1024 * 1024;

/**
 * Opens or makes the journal at `path` and reads back what it holds. First line: the nonce of the SIDs; then an array
 * for each accepted message, an object for each change of status. A half-written last line, from a kill, is cut off.
 */
export function openJournal(path: string): { store: MessageStore; journal: Journal } {
  const fd = openSync(path, existsSync(path) ? 'r+' : 'w+');
  let store: MessageStore | undefined;
  let end = 0;
  for (const { line, endsAt } of linesOf(fd)) {
    if (store) replay(store, line);
    else store = new MessageStore((JSON.parse(line) as { nonce: string }).nonce);
    end = endsAt;
  }
  ftruncateSync(fd, end);
  let position = end;
  const write = (bytes: Buffer): void => {
    for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done, bytes.length - done, position + done);
    position += bytes.length;
  };
  if (!store) {
    store = new MessageStore();
    write(Buffer.from(`${JSON.stringify({ nonce: store.nonce })}\n`));
  }
  return {
    store,
    journal: {
      accepted: (line) => write(Buffer.concat([line, NEWLINE])),
      moved: (i, status, at, e) => write(Buffer.from(`${JSON.stringify({ i, status, at, e })}\n`)),
      close: () => closeSync(fd),
    },
  };
}

function replay(store: MessageStore, line: string): void {
  const record: unknown = JSON.parse(line);
  if (Array.isArray(record)) {
    const [acceptedAt, accountSid, to, from, body, statusUrl, part] = record as Line;
    store.add({ accountSid, to, from, body, statusUrl, ...(part && { part }) }, acceptedAt);
  } else {
    const { i, status, at, e } = record as { i: number; status: MessageStatus; at: number; e: number };
    store.advance(i, status, at, e);
  }
}

/** Whole lines of a file from its start, read a megabyte at a time. */
function* linesOf(fd: number): Generator<{ line: string; endsAt: number }> {
  const chunk = Buffer.alloc(CHUNK);
  let rest = Buffer.alloc(0);
  let at = 0;
  for (let size = readSync(fd, chunk, 0, CHUNK, 0); size > 0; size = readSync(fd, chunk, 0, CHUNK, at + rest.length)) {
    const bytes = Buffer.concat([rest, chunk.subarray(0, size)]);
    let start = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
      yield { line: bytes.toString('utf8', start, end), endsAt: at + end + 1 };
      start = end + 1;
    }
    rest = Buffer.from(bytes.subarray(start));
    at += start;
  }
}
