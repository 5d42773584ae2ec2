import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { phones, waitFor } from '@dinnerbell/testing';
import { importPath, openImportRoom, type ImportRoom } from './support/import-room.js';

const MEGABYTE = 2 ** 20;
const BLOCK = 100;
const NUMBERS = phones(20_000);
const SHORT = 'sits by the window, brings the dog';
const LONG = SHORT.repeat(30);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is really held, in bytes. */
function held(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

describe('a large list', () => {
  let room: ImportRoom;

  beforeAll(async () => {
    room = await openImportRoom();
    await upload(20_000); // code compiled, pools filled
  });
  afterAll(() => room.close());

  test('takes no more memory the longer it is', async () => {
    const before = held();
    let peak = 0;
    const view = await upload(200_000, (row) => {
      if (row % 20_000 === 0) peak = Math.max(peak, held());
    });
    const counts = { rows: 200_000, accepted: NUMBERS.length, duplicates: 200_000 - NUMBERS.length };
    expect(view).toMatchObject({ status: 'Completed', ...counts });
    // As cells it would be some 60 MB.
    expect((peak - before) / MEGABYTE).toBeLessThan(25);
  });

  test('is asked for no faster than PostgreSQL takes it', async () => {
    const id = await room.draft();
    const upload = open(id);
    let sent = 0;
    const onRow = (row: number): void => void (sent = row * (LONG.length + 20));
    await room.sql('BEGIN');
    await room.sql('LOCK TABLE recipients IN SHARE MODE');
    const done = pipeline(lines(90_000, LONG, onRow), upload).catch(() => 'cut');
    try {
      const blocked = () => room.sql('SELECT 1 FROM pg_locks WHERE NOT granted').then(({ length }) => length > 0);
      await waitFor(blocked, { what: 'a COPY to wait' });
      let seen = -1;
      await waitFor(() => seen === (seen = sent), { everyMs: 500, what: 'the upload to stall' });
    } finally {
      upload.destroy();
      await room.sql('ROLLBACK');
    }
    expect(await done).toBe('cut');
    // One batch under way, one waiting, and what sockets hold; the whole file is 90 MB.
    expect(sent / MEGABYTE).toBeLessThan(30);
    await waitFor(() =>
      room.sql(`SELECT 1 FROM imports WHERE campaign_id = $1 AND status = 'Failed'`, [id]).then(([row]) => row),
    );
    expect(await room.recipients(id)).toEqual([]);
  });

  async function upload(rows: number, onRow: (row: number) => void = () => undefined) {
    const upload = open(await room.draft());
    const answered = once(upload, 'response') as Promise<[IncomingMessage]>;
    await pipeline(lines(rows, SHORT, onRow), upload);
    const { importId } = (await json((await answered)[0])) as { importId: string };
    return (await room.merchant.call('GET', `/imports/${importId}`)).body;
  }

  function open(campaignId: string): ClientRequest {
    const headers = { authorization: `Bearer ${room.merchant.token}`, 'content-type': 'text/csv' };
    return request(room.api.url + importPath(campaignId), { method: 'POST', headers });
  }
});

function* lines(rows: number, notes: string, onRow: (row: number) => void): Generator<string> {
  yield 'Name,Phone,Notes\n';
  for (let at = 0; at < rows; at += BLOCK) {
    onRow(at);
    const numbers = Array.from({ length: BLOCK }, (_, one) => NUMBERS[(at + one) % NUMBERS.length]);
    yield numbers.map((phone, one) => `Guest ${at + one},${phone},"${notes}"\n`).join('');
  }
}
