import { Agent, request, type ClientRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { waitFor } from '@dinnerbell/testing';
import { systemContext } from '../src/database/context.js';
import { Database } from '../src/database/transaction.js';
import { OverdueImports } from '../src/audience/overdue-imports.js';
import { importPath, openImportRoom, type ImportRoom } from './support/import-room.js';

const HEADER = 'Name,Phone\n';
const row = (at: number): string => `Guest ${at},+1212555${String(100 + (at % 100)).padStart(4, '0')}\n`;

describe('an upload that does not go as it should', () => {
  let room: ImportRoom;

  beforeAll(async () => {
    room = await openImportRoom();
  });
  afterAll(() => room.close());

  test.each([
    ['text/csv of unknown length', { 'content-type': 'text/csv' }, HEADER],
    ['text/csv shorter than announced', { 'content-type': 'text/csv', 'content-length': '5000000' }, HEADER],
    ['a form', { 'content-type': 'multipart/form-data; boundary=cut' }, `${partHead('file')}${HEADER}`],
  ])('cut off, leaves nothing: %s', async (_, headers, start) => {
    const id = await room.draft();
    const upload = open(id, headers);
    upload.write(start + Array.from({ length: 20_000 }, (_row, at) => row(at)).join(''));
    await waitFor(() => importOf(id, 'Running'), { what: 'the import to begin' });
    upload.destroy();
    const failed = await waitFor(() => importOf(id, 'Failed'), { what: 'the import to fail' });
    expect(failed).toMatchObject({ failure_code: 'upload_broken' });
    await nothingLeft(id);
  });

  test('a form that ends without its last boundary is a broken one, though the request is whole', async () => {
    const id = await room.draft();
    const body = `${partHead('file')}${HEADER}${row(1)}`;
    const answer = await room.merchant.call('POST', importPath(id), body, {
      'content-type': 'multipart/form-data; boundary=cut',
    });
    expect(answer).toMatchObject({ status: 400, body: { code: 'upload_broken' } });
    await nothingLeft(id);
  });

  test('takes a form as browsers send it', async () => {
    const id = await room.draft();
    const form = new FormData();
    form.append(
      'file',
      new Blob([`${HEADER}${row(1)}${row(2)}`], { type: 'application/vnd.ms-excel' }),
      '../../guests.csv',
    );
    const answer = await fetch(room.api.url + importPath(id), {
      method: 'POST',
      headers: { authorization: `Bearer ${room.merchant.token}` },
      body: form,
    });
    expect(answer.status).toBe(202);
    expect(await room.recipients(id)).toHaveLength(2);
  });

  test.each([
    ['a part of another name', `${partHead('guests')}${HEADER}\r\n--cut--\r\n`, 'unknown_field'],
    ['no part', '--cut--\r\n', 'required'],
    ['two files', `${partHead('file')}${HEADER}${row(1)}\r\n${partHead('file')}${HEADER}\r\n--cut--\r\n`, 'bad_value'],
  ])('refuses a form with %s', async (_, body, code) => {
    const id = await room.draft();
    const answer = await room.merchant.call('POST', importPath(id), body, {
      'content-type': 'multipart/form-data; boundary=cut',
    });
    expect(answer).toMatchObject({ status: 400, body: { code: 'validation_failed', errors: [{ code }] } });
    await nothingLeft(id);
  });

  test('refuses JSON as a file', async () => {
    const answer = await room.merchant.call('POST', importPath(await room.draft()), { file: 'x' });
    expect(answer).toMatchObject({ status: 415, body: { code: 'unsupported_media_type' } });
  });

  test('is answered at once, and heard, when it is too large or comes to no draft', async () => {
    const sent = await room.draft('Sent');
    const late = await room.send(sent, HEADER + 'x'.repeat(3_000_000));
    expect(late).toMatchObject({ status: 409, body: { code: 'not_draft' } });
    const large = open(await room.draft(), { 'content-type': 'text/csv', 'content-length': '200000000' });
    const status = new Promise((resolve) => large.once('response', (answer) => resolve(answer.statusCode)));
    large.write(HEADER);
    expect(await status).toBe(413);
    large.destroy();
  });

  test('runs alone: another import, and other edits of the recipients, wait', async () => {
    const id = await room.draft();
    const upload = open(id, { 'content-type': 'text/csv' });
    const answered = new Promise((resolve) => upload.once('response', (answer) => resolve(answer.statusCode)));
    upload.write(HEADER + row(1));
    const running = await waitFor(() => importOf(id, 'Running'));
    const second = await room.send(id, HEADER + row(2));
    expect(second).toMatchObject({ status: 409, body: { code: 'import_running', importId: running.id } });
    expect(await room.merchant.call('DELETE', `/campaigns/${id}/recipients`)).toMatchObject({
      status: 409,
      body: { code: 'import_running' },
    });
    upload.end(row(3));
    expect(await answered).toBe(202);
    expect(await room.recipients(id)).toHaveLength(2);
  });

  test('of many sent at once to one draft exactly one runs', async () => {
    const id = await room.draft();
    const answers = await Promise.all(Array.from({ length: 4 }, () => room.send(id, HEADER + row(1))));
    const taken = answers.filter(({ status }) => status === 202);
    expect(taken.length).toBeGreaterThan(0);
    expect(answers.every(({ status, body }) => status === 202 || body.code === 'import_running')).toBe(true);
    expect(await room.recipients(id)).toHaveLength(1);
  });

  test('beyond four in one process is put off with Retry-After', async () => {
    const uploads: { upload: ClientRequest; answered: Promise<unknown> }[] = [];
    for (let slot = 0; slot < 4; slot += 1) {
      const id = await room.draft();
      const upload = open(id, { 'content-type': 'text/csv' });
      const answered = new Promise((resolve) => upload.once('response', (answer) => resolve(answer.statusCode)));
      upload.write(HEADER);
      await waitFor(() => importOf(id, 'Running'));
      uploads.push({ upload, answered });
    }
    const fifth = await room.send(await room.draft(), HEADER + row(1));
    expect(fifth).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(fifth.headers.get('retry-after')).toBe('5');
    for (const { upload } of uploads) upload.end(row(1));
    expect(await Promise.all(uploads.map(({ answered }) => answered))).toEqual([202, 202, 202, 202]);
  });

  test('keeps nothing when the draft is scheduled or cancelled meanwhile', async () => {
    const id = await room.draft();
    const upload = open(id, { 'content-type': 'text/csv' });
    const answered = new Promise((resolve) => upload.once('response', (answer) => resolve(answer.statusCode)));
    upload.write(HEADER + row(1));
    await waitFor(() => importOf(id, 'Running'));
    await room.sql(`UPDATE campaigns SET status = 'Cancelled' WHERE id = $1`, [id]);
    upload.end(row(2));
    expect(await answered).toBe(409);
    expect(await importOf(id, 'Failed')).toMatchObject({ failure_code: 'not_draft' });
    await nothingLeft(id);
  });

  test.each([
    ['refuses a row', 'conflict'],
    ['goes away', 'kill'],
  ])('leaves nothing when PostgreSQL %s', async (_, fault) => {
    const id = await room.draft();
    const upload = open(id, { 'content-type': 'text/csv' });
    const answered = new Promise((resolve) => upload.once('response', (answer) => resolve(answer.statusCode)));
    upload.write(HEADER + row(1));
    upload.write(`Bo,12,${'x'.repeat(100)}\n`.repeat(2000));
    const loader = await waitFor(
      async () =>
        (
          await room.sql<{ pid: number }>(
            `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction' AND query LIKE '%dinnerbell_loader%'`,
          )
        )[0],
      { what: 'the import to be among its rows' },
    );
    if (fault === 'kill') await room.sql('SELECT pg_terminate_backend($1)', [loader.pid]);
    else {
      await room.sql(
        `INSERT INTO recipients (campaign_id, id, merchant_id, phone) VALUES ($1, uuidv7(), $2, '+12125550101')`,
        [id, room.merchant.id],
      );
    }
    upload.end(row(2));
    expect(await answered).toBeGreaterThanOrEqual(500);
    expect(await importOf(id, 'Failed')).toBeDefined();
    await room.sql('DELETE FROM recipients WHERE campaign_id = $1', [id]);
    await nothingLeft(id);
    expect(await room.import(id, HEADER + row(1))).toMatchObject({ accepted: 1 });
  });

  test('leaves its connection fit for the next call', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const types = ['text/csv', 'multipart/form-data; boundary=cut'];
    for (const type of [...types, ...types]) {
      const head = type === 'text/csv' ? '' : partHead('file');
      const upload = open(await room.draft(), { 'content-type': type }, agent);
      const answer = new Promise<IncomingMessage>((resolve) => upload.once('response', resolve));
      upload.end(`${head}%PDF-1.7${'x'.repeat(3_000_000)}\r\n--cut--\r\n`);
      expect((await answer).statusCode).toBe(422);
      await text(await answer);
    }
    agent.destroy();
  });

  test('whose process is gone is closed by the clock, or by the next who asks', async () => {
    const [one, other] = [await room.draft(), await room.draft()];
    for (const id of [one, other]) await abandon(id);
    const database = room.api.app.get(Database);
    const clock = room.api.app.get(OverdueImports, { strict: false });
    const context = systemContext('spec');
    expect(await database.transaction(context, (tx) => clock.nextDueAt(tx))).toBeInstanceOf(Date);
    expect(await room.import(one, HEADER + row(1))).toMatchObject({ status: 'Completed', accepted: 1 });
    expect(await database.transaction(context, (tx) => clock.enqueueDue(tx))).toEqual([]);
    expect(await importOf(other, 'Failed')).toMatchObject({ failure_code: 'upload_broken' });
    expect(await database.transaction(context, (tx) => clock.nextDueAt(tx))).toBeNull();
  });

  test('that lost its lease commits nothing', async () => {
    const id = await room.draft();
    const upload = open(id, { 'content-type': 'text/csv' });
    const answered = new Promise((resolve) => upload.once('response', (answer) => resolve(answer.statusCode)));
    upload.write(HEADER + row(1));
    await waitFor(() => importOf(id, 'Running'));
    await room.sql(`UPDATE imports SET status = 'Failed' WHERE campaign_id = $1`, [id]);
    upload.end(row(2));
    expect(await answered).toBe(503);
    await nothingLeft(id);
  });

  function open(campaignId: string, headers: Record<string, string>, agent?: Agent): ClientRequest {
    const upload = request(room.api.url + importPath(campaignId), {
      method: 'POST',
      ...(agent ? { agent } : {}),
      headers: { authorization: `Bearer ${room.merchant.token}`, ...headers },
    });
    upload.on('error', () => undefined);
    return upload;
  }

  async function importOf(campaignId: string, status: string) {
    const [found] = await room.sql<{ id: string; failure_code: string }>(
      'SELECT id, failure_code FROM imports WHERE campaign_id = $1 AND status = $2',
      [campaignId, status],
    );
    return found;
  }

  async function nothingLeft(campaignId: string): Promise<void> {
    expect(await room.recipients(campaignId)).toEqual([]);
    const [left] = await room.sql(
      `SELECT version, pending, (SELECT count(*)::int FROM import_problems p JOIN imports i ON i.id = p.import_id
         WHERE i.campaign_id = c.id) AS problems FROM campaigns c JOIN campaign_tallies t ON t.campaign_id = c.id WHERE c.id = $1`,
      [campaignId],
    );
    expect(left).toEqual({ version: 1, pending: 0, problems: 0 });
  }

  async function abandon(campaignId: string): Promise<void> {
    await room.sql(
      `INSERT INTO imports (id, merchant_id, campaign_id, lease_until) VALUES (uuidv7(), $1, $2, now() - interval '1 second')`,
      [room.merchant.id, campaignId],
    );
  }
});

function partHead(name: string): string {
  return `--cut\r\nContent-Disposition: form-data; name="${name}"; filename="guests.csv"\r\nContent-Type: text/csv\r\n\r\n`;
}
