import { LaneCursor } from './lane-cursor.js';

describe('the cursor of a lane', () => {
  test('begins where it is told, and goes forward', () => {
    expect(new LaneCursor().afterId).toBeUndefined();
    const cursor = new LaneCursor('b');
    cursor.passed('c');
    cursor.claimed('d')(false);
    expect([cursor.afterId, cursor.handOver, cursor.wentBack()]).toEqual(['d', 'd', false]);
  });

  test('goes back to where a wave began whose texts may go again, and never forward by it', () => {
    const cursor = new LaneCursor('a');
    const [first, second] = [cursor.claimed('b'), cursor.claimed('c')];
    second(true);
    expect([cursor.afterId, cursor.wentBack(), cursor.wentBack()]).toEqual(['b', true, false]);
    first(true);
    expect(cursor.afterId).toBe('a');
    second(true);
    expect(cursor.afterId).toBe('a');
  });

  test('hands over what is open still', () => {
    const cursor = new LaneCursor();
    const settle = cursor.claimed('b');
    cursor.claimed('c');
    expect([cursor.afterId, cursor.handOver]).toEqual(['c', undefined]);
    settle(false);
    expect(cursor.handOver).toBe('b');
  });
});
