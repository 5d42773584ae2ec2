import { phones } from '@dinnerbell/testing';
import { AddRecipients, type AddedRecipients } from '../src/audience/add-recipients.js';
import { OptOuts } from '../src/audience/opt-outs.js';
import { Database, type Tx } from '../src/database/transaction.js';
import { openImportRoom, type ImportRoom } from './support/import-room.js';

const [A = '', B = '', C = ''] = phones(3);

describe('recipients of a draft', () => {
  let room: ImportRoom;
  let database: Database;

  beforeAll(async () => {
    room = await openImportRoom();
    database = room.api.app.get(Database);
  });
  afterAll(() => room.close());

  const asMerchant = <T>(fn: (tx: Tx) => Promise<T>): Promise<T> =>
    database.transaction({ merchantId: room.merchant.id, actor: 'spec' }, fn);
  const add = (campaignId: string, recipients: unknown[]): Promise<AddedRecipients> =>
    asMerchant((tx) =>
      room.api.app.get(AddRecipients, { strict: false }).run(tx, {
        campaignId,
        merchantId: room.merchant.id,
        country: 'US',
        recipients: recipients as { phone: string }[],
      }),
    );
  const standing = async (id: string) =>
    (
      await room.sql<{ version: number; pending: number }>(
        'SELECT version, pending FROM campaigns c JOIN campaign_tallies t ON t.campaign_id = c.id WHERE c.id = $1',
        [id],
      )
    )[0];

  test('are the good ones of a list, each once, the first of a repeated number', async () => {
    const id = await room.draft();
    const report = await add(id, [
      { phone: A, fields: { name: 'Ana' } },
      { phone: '12' },
      { phone: A.slice(2), fields: { name: 'Bo' } },
      { phone: B },
    ]);
    expect(report).toEqual({
      accepted: 2,
      duplicates: 1,
      invalid: 1,
      optedOut: 0,
      problems: [{ index: 1, path: 'recipients[1].phone', code: 'phone_too_short', detail: expect.any(String) }],
    });
    expect(await room.recipients(id)).toEqual([
      { phone: A, fields: { name: 'Ana' } },
      { phone: B, fields: {} },
    ]);
    expect(await standing(id)).toEqual({ version: 2, pending: 2 });
  });

  test('already in the draft are duplicates, also to an import, and change nothing', async () => {
    const id = await room.draft();
    await add(id, [{ phone: A, fields: { name: 'Ana' } }]);
    expect(await add(id, [{ phone: A, fields: { name: 'Bo' } }])).toMatchObject({ accepted: 0, duplicates: 1 });
    expect(await standing(id)).toEqual({ version: 2, pending: 1 });
    expect(await room.import(id, `Phone\n${A}\n${B}\n`)).toMatchObject({
      accepted: 1,
      duplicates: 1,
      problems: [{ row: 2, code: 'duplicate' }],
    });
    expect(await add(id, [{ phone: B }, { phone: C }])).toMatchObject({ accepted: 1, duplicates: 1 });
    expect(await standing(id)).toEqual({ version: 4, pending: 3 });
  });

  test('the same file twice adds nobody the second time', async () => {
    const id = await room.draft();
    const csv = `Phone\n${phones(50).join('\n')}\n`;
    expect(await room.import(id, csv)).toMatchObject({ accepted: 50 });
    expect(await room.import(id, csv)).toMatchObject({ accepted: 0, duplicates: 50 });
    expect(await standing(id)).toEqual({ version: 2, pending: 50 });
  });

  test('who want no more texts are left out, in a list and in a file, of this merchant only', async () => {
    const optOuts = room.api.app.get(OptOuts, { strict: false });
    const owner = await room.api.register();
    const merchantId = room.merchant.id;
    const stop = () => asMerchant((tx) => optOuts.suppress(tx, { merchantId, phone: C, source: 'gateway' }));
    expect([await stop(), await stop()]).toEqual([true, false]);
    const id = await room.draft();
    expect(await add(id, [{ phone: C }, { phone: A }, { phone: C }])).toMatchObject({
      accepted: 1,
      duplicates: 0,
      optedOut: 2,
    });
    expect(await room.import(id, `Phone\n${C}\n${B}\n`)).toMatchObject({
      rows: 2,
      accepted: 1,
      optedOut: 1,
      problems: [{ row: 2, code: 'opted_out' }],
    });
    const elsewhere = await room.draft('Draft', owner.id);
    const theirs = await owner.call('POST', `/campaigns/${elsewhere}/recipients/import`, `Phone\n${C}\n`, {
      'content-type': 'text/csv',
    });
    expect(theirs.status).toBe(202);
    expect(await room.recipients(elsewhere)).toHaveLength(1);
    await room.sql('DELETE FROM opt_outs');
  });

  test.each([
    ['a name with a space', { 'first name': 'x' }, 'recipients[0].fields'],
    ['an empty name', { '': 'x' }, 'recipients[0].fields'],
    ['a number', { visits: 3 }, 'recipients[0].fields.visits'],
    ['a long text', { notes: 'x'.repeat(1001) }, 'recipients[0].fields.notes'],
    ['a list', ['x'], 'recipients[0].fields'],
    ['too many', Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`f${at}`, ''])), 'recipients[0].fields'],
  ])('with fields that cannot be used are invalid: %s', async (_, fields, path) => {
    const report = await add(await room.draft(), [{ phone: A, fields }]);
    expect(report).toMatchObject({ accepted: 0, invalid: 1, problems: [{ index: 0, path, code: 'bad_value' }] });
  });

  test('keep fields of any script and any text', async () => {
    const id = await room.draft();
    const fields = { शहर: 'दिल्ली', notes: 'a\\b\t"c"\n{"d": 1}' };
    await add(id, [{ phone: A, fields }]);
    expect((await room.recipients(id))[0]?.fields).toEqual(fields);
  });

  test('change in a draft only, and only of one’s own', async () => {
    const scheduled = await room.draft('Sent');
    await expect(add(scheduled, [{ phone: A }])).rejects.toMatchObject({ status: 409, code: 'not_draft' });
    const other = await room.api.register();
    const foreign = await room.draft('Draft', other.id);
    await expect(add(foreign, [{ phone: A }])).rejects.toMatchObject({ status: 404 });
    for (const [id, status] of [
      [scheduled, 409],
      [foreign, 404],
      ['x', 404],
    ] as const) {
      expect((await room.merchant.call('DELETE', `/campaigns/${id}/recipients`)).status).toBe(status);
    }
  });

  test('of ten lists added at once each number is kept once', async () => {
    const id = await room.draft();
    const list = phones(200).map((phone) => ({ phone }));
    const reports = await Promise.all(Array.from({ length: 10 }, () => add(id, list)));
    expect(reports.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(200);
    expect(await standing(id)).toEqual({ version: 2, pending: 200 });
  });

  test('are taken out again, all of them', async () => {
    const id = await room.draft();
    await add(
      id,
      phones(5000).map((phone) => ({ phone })),
    );
    const stale = await room.merchant.call('DELETE', `/campaigns/${id}/recipients`, undefined, { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
    expect(await standing(id)).toEqual({ version: 2, pending: 5000 });
    const emptied = await room.merchant.call('DELETE', `/campaigns/${id}/recipients`, undefined, { 'if-match': '"2"' });
    expect(emptied.status).toBe(204);
    expect(await room.recipients(id)).toEqual([]);
    expect(await standing(id)).toEqual({ version: 3, pending: 0 });
  });
});
