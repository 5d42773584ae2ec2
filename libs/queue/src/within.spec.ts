import { within } from './within.js';

describe('within', () => {
  test('gives what the work gives', async () => {
    await expect(within(1_000, 'work', () => Promise.resolve(7))).resolves.toBe(7);
    await expect(within(1_000, 'work', () => Promise.reject(new Error('its own fault')))).rejects.toThrow(
      'its own fault',
    );
  });

  test('rejects when the time is over and tells the work that nobody waits', async () => {
    let told: AbortSignal | undefined;
    const never = within(20, 'adding', (signal) => {
      told = signal;
      return new Promise(() => undefined);
    });
    await expect(never).rejects.toThrow('adding took longer than 20 ms');
    expect(told?.aborted).toBe(true);
  });
});
