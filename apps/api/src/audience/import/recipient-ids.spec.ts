import { RecipientIds } from './recipient-ids.js';

describe('RecipientIds', () => {
  test('are UUIDv7 of now, ascending and all different', () => {
    const [before, ids] = [Date.now(), new RecipientIds()];
    const made = Array.from({ length: 5000 }, () => ids.next());
    expect(made).toEqual([...new Set(made)].sort());
    for (const id of made) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const at = parseInt((made[0] ?? '').replaceAll('-', '').slice(0, 12), 16);
    expect(at).toBeGreaterThanOrEqual(before);
    expect(at).toBeLessThanOrEqual(Date.now());
  });

  test('of two lists at the same moment never meet', () => {
    const [one, other] = [new RecipientIds(), new RecipientIds()];
    const made = Array.from({ length: 2000 }, () => [one.next(), other.next()]).flat();
    expect(new Set(made).size).toBe(4000);
  });
});
