import { CSV_CASES, REFUSED_CSV } from './support/csv-cases.js';
import { openImportRoom, type ImportRoom } from './support/import-room.js';

describe('a CSV as people have it', () => {
  let room: ImportRoom;

  beforeAll(async () => {
    room = await openImportRoom();
  });
  afterAll(() => room.close());

  test.each(CSV_CASES)('$name', async ({ file, mapping, counts, problems = [], phones, fields }) => {
    const id = await room.draft();
    const view = await room.import(id, file, mapping);
    const [accepted, duplicates, invalid] = counts;
    expect(view).toMatchObject({
      status: 'Completed',
      accepted,
      duplicates,
      invalid,
      rows: accepted + duplicates + invalid,
    });
    const told = view.problems as { row: number; column: string; code: string; detail: string }[];
    expect(told.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual(problems);
    expect(told.every(({ detail }) => detail.endsWith('.'))).toBe(true);
    const stored = await room.recipients(id);
    expect(stored).toHaveLength(accepted);
    if (phones) expect(stored.map(({ phone }) => phone)).toEqual(phones.map((phone) => `+1${phone}`));
    if (fields) expect(stored[0]?.fields).toEqual(fields);
  });

  test.each(REFUSED_CSV)('refused: $name', async ({ file, mapping, status, code, says }) => {
    const id = await room.draft();
    const answer = await room.send(id, file, mapping);
    expect(answer.body).toMatchObject({ status, code, detail: expect.stringContaining(says ?? '') });
    expect(answer.status).toBe(status);
    expect(await room.recipients(id)).toEqual([]);
    const failed = await room.sql('SELECT status, failure_code, rows FROM imports WHERE campaign_id = $1', [id]);
    expect(failed).toEqual(status === 400 ? [] : [{ status: 'Failed', failure_code: code, rows: 0 }]);
  });

  test('says which columns there are when none holds numbers, in the answer and in the import', async () => {
    const { body } = await room.send(await room.draft(), 'Name,City\nAna,Rome\n');
    expect(body.columns).toEqual(['Name', 'City']);
    const view = await room.merchant.call('GET', `/imports/${body.importId}`);
    expect(view.body).toMatchObject({
      status: 'Failed',
      columns: ['Name', 'City'],
      failure: { code: 'phone_column_missing', detail: body.detail },
    });
  });

  test('keeps the order and the fields of each row', async () => {
    const id = await room.draft();
    const view = await room.import(id, 'Phone,Guest,City\n+12125550101,Bo,\n+12125550100,Ana,Rome\n');
    expect(view.fields).toEqual(['name', 'city']);
    expect(await room.recipients(id)).toEqual([
      { phone: '+12125550101', fields: { name: 'Bo' } },
      { phone: '+12125550100', fields: { name: 'Ana', city: 'Rome' } },
    ]);
  });

  test('reads national numbers as those of the merchant’s country', async () => {
    const abroad = await room.api.register({ country: 'CA', timezone: 'America/Toronto' });
    const id = await room.draft('Draft', abroad.id);
    const answer = await abroad.call('POST', `/campaigns/${id}/recipients/import`, 'Phone\n416 555 0100\n', {
      'content-type': 'text/csv',
    });
    expect(answer.status).toBe(202);
    expect(await room.recipients(id)).toEqual([{ phone: '+14165550100', fields: {} }]);
  });

  test('lists every row that was not taken as CSV that starts no formula', async () => {
    const rows = Array.from({ length: 2500 }, (_, at) => `x,${at % 2 === 0 ? '12' : ''}`);
    const view = await room.import(await room.draft(), `Name,=Phone\n${rows.join('\n')}\n`);
    expect(view.problems).toHaveLength(100);
    const csv = await room.merchant.call('GET', view.problemsUrl);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toContain('attachment');
    const lines = String(csv.body).split('\r\n');
    expect(lines).toHaveLength(2502);
    expect(lines.slice(0, 3)).toEqual([
      'row,column,code,detail',
      expect.stringMatching(/^2,'=Phone,phone_too_short,/),
      expect.stringMatching(/^3,'=Phone,phone_missing,/),
    ]);
    expect(lines[2500]).toMatch(/^2501,/);
  });

  test('shows an import to nobody else', async () => {
    const view = await room.import(await room.draft(), 'Phone\n12\n');
    const other = await room.api.register();
    for (const path of [`/imports/${view.id}`, view.problemsUrl, '/imports/x']) {
      expect((await other.call('GET', path)).status).toBe(404);
    }
    const foreign = await other.call('POST', `/campaigns/${await room.draft()}/recipients/import`, 'Phone\n12\n', {
      'content-type': 'text/csv',
    });
    expect(foreign.status).toBe(404);
  });
});
