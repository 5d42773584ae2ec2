import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJournal } from './journal.js';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
  path = join(folder, 'simulator.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

const accept = ({ store, journal }: ReturnType<typeof openJournal>, body: string): string => {
  const message = { accountSid: 'AC', to: '+12125550100', from: 'ROSA', body, statusUrl: '' };
  const { stored, line } = store.add(message, 42);
  journal.accepted(line);
  return stored.sid;
};

test('what was accepted is there again, under the same SIDs', () => {
  const first = openJournal(path);
  const sids = ['uno', 'due', 'très'].map((body) => accept(first, body));
  first.store.advance(1, 'undelivered', 43, 30003);
  first.journal.moved(1, 'undelivered', 43, 30003);
  first.journal.close();

  const again = openJournal(path);
  expect([0, 1, 2].map((index) => again.store.get(index))).toMatchObject([
    { sid: sids[0], body: 'uno', status: 'queued', acceptedAt: 42 },
    { sid: sids[1], body: 'due', status: 'undelivered', updatedAt: 43, errorCode: 30003 },
    { sid: sids[2], body: 'très', status: 'queued' },
  ]);
  expect(again.store.phones.size).toBe(1);
  again.journal.close();
});

test('a message is in the file as soon as it was accepted', () => {
  const opened = openJournal(path);
  accept(opened, 'subito');
  expect(readFileSync(path, 'utf8')).toContain('subito');
  opened.journal.close();
});

test('a line that a kill cut in half is dropped, and what follows is whole', () => {
  const first = openJournal(path);
  accept(first, 'whole');
  accept(first, 'broken'.repeat(20));
  first.journal.close();
  truncateSync(path, statSync(path).size - 5);

  const second = openJournal(path);
  expect(second.store.length).toBe(1);
  accept(second, 'after');
  second.journal.close();
  expect(readFileSync(path, 'utf8')).toMatch(/"after",""\]\n$/);

  const third = openJournal(path);
  expect([0, 1].map((index) => third.store.get(index).body)).toEqual(['whole', 'after']);
  third.journal.close();
});

test('reads files longer than one read', () => {
  const first = openJournal(path);
  for (let count = 0; count < 2_000; count++) accept(first, `${count}${'x'.repeat(1_500)}`);
  first.journal.close();
  const again = openJournal(path);
  expect(again.store.length).toBe(2_000);
  expect(again.store.get(1_999).body).toMatch(/^1999x/);
  again.journal.close();
});

test('a file that is something else is not written over', () => {
  appendFileSync(path, 'dear diary\n');
  expect(() => openJournal(path)).toThrow(SyntaxError);
  expect(readFileSync(path, 'utf8')).toBe('dear diary\n');
});
