import { en } from './en.js';
import { fillWords } from './t.js';

describe('words', () => {
  test('are filled, and counted', () => {
    const guests = { one: '{count} guest of {name}', other: '{count} guests of {name}' };
    expect(fillWords(guests, { count: 1, name: 'Uno' }, 'en')).toBe('1 guest of Uno');
    expect(fillWords(guests, { count: 1842, name: 'Uno' }, 'en-US')).toBe('1,842 guests of Uno');
    expect(fillWords('{missing}', {}, 'en')).toBe('{missing}');
  });

  test('none is empty, and none talks of queues and payloads', () => {
    for (const [room, words] of Object.entries(en)) {
      for (const [name, entry] of Object.entries(words)) {
        for (const text of typeof entry === 'string' ? [entry] : Object.values(entry)) {
          expect([room, name, text]).toEqual([room, name, expect.stringMatching(/\S/)]);
          expect(text).not.toMatch(/\b(queue|payload|null|undefined|lorem)\b/i);
        }
      }
    }
  });
});
