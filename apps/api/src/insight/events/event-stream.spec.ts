import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { EventStream } from './event-stream.js';

const readAll = async (stream: EventStream): Promise<string> => {
  stream.end();
  return (await stream.bytes.setEncoding('utf8').toArray()).join('');
};

describe('an event stream', () => {
  test('tells of each id what is new, and only that', async () => {
    const stream = new EventStream();
    for (const [id, sent] of [
      ['a', 1],
      ['b', 1],
      ['a', 1],
      ['a', 2],
      ['a', 1],
    ] as const) {
      stream.send('campaign', id, { id, sent });
    }
    stream.beat();
    const told = ['{"id":"a","sent":1}', '{"id":"b","sent":1}', '{"id":"a","sent":2}', '{"id":"a","sent":1}'];
    expect(await readAll(stream)).toBe(
      `retry: 3000\n\n${told.map((data) => `event: campaign\ndata: ${data}\n\n`).join('')}: beat\n\n`,
    );
  });

  test('after its end nothing is said, and ending again is no fault', async () => {
    const stream = new EventStream();
    stream.end();
    stream.send('balance', '', { smsCredits: 1 });
    expect(await readAll(stream)).toBe('retry: 3000\n\n');
  });

  describe('over a real connection', () => {
    let server: Server;
    let stream: EventStream;
    let socket: Socket;

    beforeEach(async () => {
      stream = new EventStream();
      server = createServer((_, response) => void stream.bytes.pipe(response)).listen(0, '127.0.0.1');
      await once(server, 'listening');
      socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
      socket.write('GET / HTTP/1.1\r\nHost: spec\r\n\r\n');
      await once(server, 'request');
    });
    afterEach(() => {
      socket.destroy();
      server.close();
    });

    const MEGABYTES = 64;
    /** Sends until the reader is dropped, at most 64 MB; answers how many. */
    const flood = async (): Promise<number> => {
      const data = { text: 'x'.repeat(16_000) };
      for (let sent = 0; sent < MEGABYTES; sent += data.text.length / 1_000_000) {
        stream.send('campaign', String(sent), data);
        for (let turn = 0; turn < 3; turn += 1) await setImmediate();
        if (stream.dropIfSlow()) return sent;
      }
      return MEGABYTES;
    };

    test('drops a reader that reads nothing, long before it has buffered it all', async () => {
      socket.pause();
      expect(await flood()).toBeLessThan(MEGABYTES);
      expect(stream.bytes.destroyed).toBe(true);
      expect(stream.bytes.readableLength).toBeLessThan(200_000);
    });

    test('keeps one that keeps up', async () => {
      let got = 0;
      socket.on('data', (bytes) => (got += bytes.length));
      stream.send('balance', '', { smsCredits: 1 });
      while (got === 0) await setImmediate();
      for (let beat = 0; beat < 1000; beat += 1) {
        stream.send('campaign', 'a', { beat });
        const before = got;
        while (got === before) await setImmediate();
        expect(stream.dropIfSlow()).toBe(false);
      }
    });
  });
});
