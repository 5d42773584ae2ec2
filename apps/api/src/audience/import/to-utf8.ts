import { isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import iconv from 'iconv-lite';
import { Problem } from '../../http/problem.js';
import { HEAD_BYTES, MAX_ROW_BYTES } from './limits.js';
import { refuseBinary } from './refuse-binary.js';

const LF = 0x0a;
const CR = 0x0d;

/**
 * The text of a file as UTF-8, in pieces; the first holds its first 64 kB, or all of it. UTF-16 is known by its BOM or by the
 * zero bytes of its Latin letters. Anything else is read line by line: as UTF-8 where the line is valid UTF-8, else as
 * Windows-1252 — so a file whose first accent comes late, or that was pasted together, is read right too.
 * 422 `unsupported_file` for an empty file and for what is no text.
 */
export async function* toUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const source = chunks[Symbol.asyncIterator]();
  try {
    const head = await readHead(source);
    refuseBinary(head);
    const decoder = decoderFor(head);
    let chunk: Buffer | undefined = head;
    while (chunk) {
      const text = decoder.write(chunk);
      if (text.length > 0) yield text;
      chunk = await nextOf(source);
    }
    const rest = decoder.end();
    if (rest.length > 0) yield rest;
  } finally {
    await source.return?.();
  }
}

async function readHead(source: AsyncIterator<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for (let part = await nextOf(source); part; part = size < HEAD_BYTES ? await nextOf(source) : undefined) {
    parts.push(part);
    size += part.length;
  }
  if (size === 0) throw new Problem(422, 'unsupported_file', 'The file is empty.');
  return Buffer.concat(parts);
}

async function nextOf(source: AsyncIterator<Buffer>): Promise<Buffer | undefined> {
  const next = await source.next();
  return next.done ? undefined : next.value;
}

interface Decoder {
  write(chunk: Buffer): Buffer;
  end(): Buffer;
}

function decoderFor(head: Buffer): Decoder {
  if (head[0] === 0xff && head[1] === 0xfe) return new Utf16('LE');
  if (head[0] === 0xfe && head[1] === 0xff) return new Utf16('BE');
  const zeros = [0, 0];
  const seen = Math.min(head.length, 2048);
  for (let at = 0; at < seen; at += 1) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > seen / 5 && even < odd / 10) return new Utf16('LE');
  if (even > seen / 5 && odd < even / 10) return new Utf16('BE');
  if (even + odd > 8 + seen / 50)
    throw new Problem(422, 'unsupported_file', 'This is not a text file; save it as CSV.');
  return new Lines();
}

class Utf16 implements Decoder {
  private readonly decoder = new StringDecoder('utf16le');
  private odd: Buffer = Buffer.alloc(0);
  private first = true;

  constructor(private readonly order: 'LE' | 'BE') {}

  write(chunk: Buffer): Buffer {
    const all = Buffer.concat([this.odd, chunk]);
    const whole = all.subarray(0, all.length - (all.length % 2));
    this.odd = all.subarray(whole.length);
    if (this.order === 'BE') whole.swap16();
    const text = this.decoder.write(whole);
    const isBom = this.first && text.startsWith('\uFEFF');
    if (text.length > 0) this.first = false;
    return Buffer.from(isBom ? text.slice(1) : text);
  }

  end(): Buffer {
    return Buffer.from(this.decoder.end());
  }
}

/** Cuts at line ends, which no byte of a UTF-8 sequence can be mistaken for. */
class Lines implements Decoder {
  private carry: Buffer = Buffer.alloc(0);
  private first = true;

  write(chunk: Buffer): Buffer {
    const all = this.carry.length > 0 ? Buffer.concat([this.carry, chunk]) : chunk;
    const end = Math.max(all.lastIndexOf(LF), all.lastIndexOf(CR)) + 1;
    const cut = end === 0 && all.length > MAX_ROW_BYTES ? all.length : end;
    this.carry = all.subarray(cut);
    return decodeLines(this.withoutBom(all.subarray(0, cut)));
  }

  end(): Buffer {
    return decodeLines(this.withoutBom(this.carry));
  }

  private withoutBom(text: Buffer): Buffer {
    const isBom = this.first && text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf;
    if (text.length > 0) this.first = false;
    return isBom ? text.subarray(3) : text;
  }
}

function decodeLines(text: Buffer): Buffer {
  if (isUtf8(text)) return text;
  const lines: Buffer[] = [];
  for (let from = 0; from < text.length;) {
    const end = text.indexOf(LF, from);
    const line = text.subarray(from, end < 0 ? text.length : end + 1);
    lines.push(isUtf8(line) ? line : Buffer.from(iconv.decode(line, 'win1252')));
    from += line.length;
  }
  return Buffer.concat(lines);
}
