import { waitFor } from '@dinnerbell/testing';

/** A reader of GET /events as a program would write it. */
export interface Listener {
  status: number;
  headers: Headers;
  /** What came, in order. */
  events: { event: string; data: ReturnType<typeof JSON.parse> }[];
  /** Lines that are no events: `retry: …`, `: beat`. */
  lines: string[];
  /** The first event of that name that fits, once it is there. */
  heard(event: string, fits?: (data: ReturnType<typeof JSON.parse>) => boolean): Promise<ReturnType<typeof JSON.parse>>;
  /** `ended` when the server said so, `cut` when the connection broke. */
  over: Promise<'ended' | 'cut'>;
  leave(): Promise<void>;
}

export async function listen(url: string, token: string): Promise<Listener> {
  const leaving = new AbortController();
  const answer = await fetch(`${url}/events`, {
    headers: { authorization: `Bearer ${token}` },
    signal: leaving.signal,
  });
  const listener: Omit<Listener, 'over'> = {
    status: answer.status,
    headers: answer.headers,
    events: [],
    lines: [],
    heard: (event, fits = () => true) =>
      waitFor(async () => listener.events.find((one) => one.event === event && fits(one.data))?.data, {
        what: `a fitting ${event} event`,
      }),
    leave: async () => {
      leaving.abort();
      await over;
    },
  };
  const over = read(answer, listener);
  return Object.assign(listener, { over });
}

async function read(answer: Response, into: Pick<Listener, 'events' | 'lines'>): Promise<'ended' | 'cut'> {
  let rest = '';
  try {
    for await (const text of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = (rest + text).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const [, event, data] = /^event: (.+)\ndata: (.+)$/.exec(block) ?? [];
        if (event === undefined || data === undefined) into.lines.push(block);
        else into.events.push({ event, data: JSON.parse(data) });
      }
    }
    return 'ended';
  } catch {
    return 'cut';
  }
}
