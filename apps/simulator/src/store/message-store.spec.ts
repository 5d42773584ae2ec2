import { MessageStore, type NewMessage } from './message-store.js';

const message = (to: string, changes: Partial<NewMessage> = {}): NewMessage => ({
  accountSid: `AC${'0'.repeat(32)}`,
  to,
  from: '+12125550199',
  body: 'Grüße “à table” 🍕\n',
  statusUrl: 'https://dinnerbell.example/?m=1',
  ...changes,
});

test('gives back what it was given, over many slabs', () => {
  const store = new MessageStore();
  const bodies = Array.from({ length: 3_000 }, (_, index) => `${index}é`.repeat(1 + (index % 700)));
  bodies.forEach((body, index) => store.add(message('+12125550100', { body }), index));
  expect(store.length).toBe(3_000);
  bodies.forEach((body, index) => expect(store.get(index)).toMatchObject({ body, acceptedAt: index, index }));
  expect(() => store.get(3_000)).toThrow(RangeError);
});

test('chains the messages of a phone', () => {
  const store = new MessageStore();
  for (const to of ['+12125550100', '+12125550101', '+12125550100']) store.add(message(to), 0);
  expect(store.phones.get('+12125550100')).toBe(2);
  expect([2, 1, 0].map((index) => store.previousOf(index))).toEqual([0, -1, -1]);
});

test('finds a message by its SID and no other', () => {
  const store = new MessageStore();
  const { stored } = store.add(message('+12125550100'), 0);
  expect(stored.sid).toMatch(/^SM[0-9a-f]{32}$/);
  expect(store.indexOf(stored.sid)).toBe(0);
  expect(store.indexOf(store.sidOf(1))).toBeUndefined();
  expect(store.indexOf(`SM${'0'.repeat(32)}`)).toBeUndefined();
});

test('a status only moves up', () => {
  const store = new MessageStore();
  store.add(message('+12125550100'), 1);
  expect(store.advance(0, 'delivered', 2)).toBe(true);
  expect(store.advance(0, 'sent', 3)).toBe(false);
  expect(store.get(0)).toMatchObject({ status: 'delivered', updatedAt: 2, errorCode: null });
});

test('a messaging service starts at accepted', () => {
  const store = new MessageStore();
  expect(store.add(message('+12125550100', { from: `MG${'0'.repeat(32)}` }), 0).stored.status).toBe('accepted');
  expect(store.add(message('+12125550100'), 0).stored.status).toBe('queued');
});

test.each([
  [-Infinity, 0],
  [10, 0],
  [11, 1],
  [30, 2],
  [31, 3],
])('the first since %s is %i', (at, index) => {
  const store = new MessageStore();
  for (const acceptedAt of [10, 20, 30]) store.add(message('+12125550100'), acceptedAt);
  expect(store.firstSince(at)).toBe(index);
});
