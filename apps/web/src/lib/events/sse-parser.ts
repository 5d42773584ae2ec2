/** One event of a server-sent stream; `data` is text as it came. */
export interface ServerEvent {
  event: string;
  data: string;
  id: string | undefined;
}

/**
 * Cuts a stream of text into events (html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream). Pieces may end anywhere;
 * call it with each and take what is whole.
 */
export function openSseParser(): (piece: string) => ServerEvent[] {
  let rest = '';
  return (piece) => {
    // A piece may end between the two characters of a line's end.
    const text = rest + piece;
    const whole = text.endsWith('\r') ? text.slice(0, -1) : text;
    const blocks = whole.replace(/\r\n?/g, '\n').split('\n\n');
    rest = (blocks.pop() ?? '') + text.slice(whole.length);
    return blocks.flatMap((block) => readBlock(block) ?? []);
  };
}

function readBlock(block: string): ServerEvent | undefined {
  const fields = { event: 'message', data: [] as string[], id: undefined as string | undefined };
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon === 0) continue; // a comment, which keeps the connection awake
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'data') fields.data.push(value);
    else if (name === 'event') fields.event = value;
    else if (name === 'id') fields.id = value;
  }
  return fields.data.length === 0 ? undefined : { ...fields, data: fields.data.join('\n') };
}
