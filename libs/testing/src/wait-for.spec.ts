import { waitFor } from './wait-for.js';

describe('waitFor', () => {
  test('gives back what the condition gave', async () => {
    let turns = 0;
    await expect(waitFor(() => (turns++ > 2 ? 'there' : ''), { everyMs: 1 })).resolves.toBe('there');
  });

  test('says what it waited for, with the last error as cause', async () => {
    const cause = new Error('not yet');
    const waiting = waitFor(() => Promise.reject(cause), { timeoutMs: 5, everyMs: 1, what: 'the receipt' });
    await expect(waiting).rejects.toMatchObject({ message: 'waited 5 ms for the receipt', cause });
  });
});
