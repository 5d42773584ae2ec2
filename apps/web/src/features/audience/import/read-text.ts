const SNIFFED = 65_536;

/**
 * The text of a file in pieces: UTF-16 by its byte order mark, UTF-8 where the beginning is valid UTF-8, else Windows-1252.
 * The API decides line by line; for a look at a file its beginning is enough.
 */
export async function* readText(file: Blob): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(file));
  const reader = file.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      yield decoder.decode(next.value, { stream: true });
    }
    yield decoder.decode();
  } finally {
    await reader.cancel();
  }
}

async function encodingOf(file: Blob): Promise<string> {
  const head = new Uint8Array(await file.slice(0, SNIFFED).arrayBuffer());
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  try {
    // A character cut in two by the end of the piece is no fault.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
