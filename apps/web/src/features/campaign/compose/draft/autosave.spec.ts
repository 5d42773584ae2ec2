import { Autosave, type AutosavePorts, type Stored } from './autosave.js';
import type { DraftEdits, DraftFields } from './draft-fields.js';

const FIELDS: DraftFields = { name: 'Lunch', message: 'Hi', senderId: null, offerEndsAt: null };
const stale = new Error('stale');
const offline = new Error('offline');
const refused = new Error('refused');

/** An API of one campaign, with faults to order, and a clock that only moves when told. */
function bench(kept: { edits?: DraftEdits; base?: DraftFields } = {}) {
  const api: Stored = { fields: FIELDS, version: 1 };
  const faults: Error[] = [];
  const sent: DraftEdits[] = [];
  let due: (() => void)[] = [];
  const book: { edits: DraftEdits; base: DraftFields } = { edits: {}, base: FIELDS };
  const ports: AutosavePorts = {
    send: async (edits, version) => {
      const fault = faults.shift() ?? (version === api.version ? undefined : stale);
      if (fault) throw fault;
      sent.push(edits);
      Object.assign(api, { fields: { ...api.fields, ...edits }, version: api.version + 1 });
      return { ...api };
    },
    read: async () => ({ ...api }),
    judge: (error) => (error === stale ? 'stale' : error === refused ? 'refused' : { retryAfter: 5000 }),
    keep: (edits, base) => Object.assign(book, { edits, base }),
    later: (call) => {
      due = [call];
      return () => (due = due.filter((one) => one !== call));
    },
  };
  const autosave = new Autosave(ports, { ...api }, kept.edits, kept.base);
  const elsewhere = (fields: Partial<DraftFields>) =>
    Object.assign(api, { fields: { ...api.fields, ...fields }, version: api.version + 1 });
  return { api, faults, sent, book, autosave, elsewhere, isDue: () => due.length > 0, tick: () => due[0]?.() };
}

describe('what is typed', () => {
  test('is sent once after a pause, as the last letter left it', async () => {
    const { autosave, sent, isDue, book } = bench();
    autosave.edit({ message: 'Hi t' });
    autosave.edit({ message: 'Hi there' });
    expect(isDue()).toBe(true);
    expect(book.edits).toEqual({ message: 'Hi there' });
    expect(await autosave.flush()).toBe(true);
    expect(sent).toEqual([{ message: 'Hi there' }]);
    expect(book.edits).toEqual({});
    expect(autosave.state()).toEqual({ phase: 'saved' });
  });

  test('while a save is under way goes with the next one', async () => {
    const { autosave, sent } = bench();
    autosave.edit({ message: 'one' });
    const first = autosave.flush();
    autosave.edit({ message: 'one two' });
    await first;
    await autosave.flush();
    expect(sent).toEqual([{ message: 'one' }, { message: 'one two' }]);
    expect(autosave.fields.message).toBe('one two');
  });

  test('and taken back is not sent at all', async () => {
    const { autosave, sent } = bench();
    autosave.edit({ message: 'Hi t' });
    autosave.edit({ message: 'Hi' });
    expect(await autosave.flush()).toBe(true);
    expect(sent).toEqual([]);
  });

  test('without a connection stays here and goes later', async () => {
    const { autosave, faults, sent, book, isDue } = bench();
    faults.push(offline);
    autosave.edit({ message: 'Hi there' });
    expect(await autosave.flush()).toBe(false);
    expect(autosave.state()).toEqual({ phase: 'kept' });
    expect(book.edits).toEqual({ message: 'Hi there' });
    expect(isDue()).toBe(true);
    expect(await autosave.flush()).toBe(true);
    expect(sent).toHaveLength(1);
  });

  test('before a reload is sent after it', async () => {
    const { autosave, sent } = bench({ edits: { message: 'Hi there' }, base: FIELDS });
    expect(autosave.fields.message).toBe('Hi there');
    expect(await autosave.flush()).toBe(true);
    expect(sent).toEqual([{ message: 'Hi there' }]);
  });

  test('as nothing is kept, shown, and not sent, while the rest goes', async () => {
    const { autosave, sent, book } = bench();
    autosave.edit({ message: ' ', name: 'Dinner' });
    expect(await autosave.flush()).toBe(false);
    expect(sent).toEqual([{ name: 'Dinner' }]);
    expect(autosave.state()).toEqual({ phase: 'incomplete' });
    expect(book.edits).toEqual({ message: ' ' });
  });

  test('and refused is told, and tried again with the next letter', async () => {
    const { autosave, faults, sent } = bench();
    faults.push(refused);
    autosave.edit({ senderId: '?' });
    await autosave.flush();
    expect(autosave.state()).toEqual({ phase: 'refused', error: refused });
    autosave.edit({ senderId: 'UNO' });
    expect(await autosave.flush()).toBe(true);
    expect(sent).toEqual([{ senderId: 'UNO' }]);
  });
});

describe('somebody else’s edit', () => {
  test('of other fields, or an import, stands in nobody’s way', async () => {
    const { autosave, elsewhere, api } = bench();
    autosave.edit({ message: 'mine' });
    elsewhere({ name: 'theirs' });
    expect(await autosave.flush()).toBe(true);
    expect(api.fields).toMatchObject({ name: 'theirs', message: 'mine' });
  });

  test('of the same field asks, and sends nothing meanwhile', async () => {
    const { autosave, elsewhere, sent, api } = bench();
    autosave.edit({ message: 'mine' });
    elsewhere({ message: 'theirs' });
    expect(await autosave.flush()).toBe(false);
    expect(autosave.state()).toMatchObject({ phase: 'conflict', names: ['message'], theirs: { message: 'theirs' } });
    autosave.edit({ message: 'mine, longer' });
    expect(await autosave.flush()).toBe(false);
    expect(sent).toEqual([]);

    autosave.resolve('mine');
    await autosave.flush();
    expect(api.fields.message).toBe('mine, longer');
  });

  test('is taken when the merchant says so', async () => {
    const { autosave, elsewhere, api } = bench();
    autosave.edit({ message: 'mine', name: 'Dinner' });
    elsewhere({ message: 'theirs' });
    await autosave.flush();
    autosave.resolve('theirs');
    await autosave.flush();
    expect(api.fields).toMatchObject({ message: 'theirs', name: 'Dinner' });
    expect(autosave.fields.message).toBe('theirs');
  });

  test('seen before anything is sent is a conflict too', () => {
    const { autosave } = bench();
    autosave.edit({ message: 'mine' });
    autosave.adopt({ fields: { ...FIELDS, message: 'theirs' }, version: 5 });
    expect(autosave.state().phase).toBe('conflict');
  });

  test('made while this page was closed is one as well', async () => {
    const { autosave } = bench({ edits: { message: 'mine' }, base: { ...FIELDS, message: 'older' } });
    await autosave.flush();
    expect(autosave.state().phase).toBe('conflict');
  });
});
