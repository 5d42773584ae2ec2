import type { SendCause } from '@dinnerbell/sms-gateways';
import { judge } from './judge-outcome.js';

const message = { recipientId: 'r', to: '+12125550100', body: 'Soup', segments: 1, credits: 1, attempt: 1, others: 0 };
const now = new Date('2027-01-01T00:00:00Z');
const refuse = (cause: SendCause, more: object = {}) =>
  judge({ ok: false, cause, code: '42', detail: 'words', ...more }, message, 'account', now);

describe('what an answer means', () => {
  test('taken', () => {
    const { outcome } = judge({ ok: true, gatewayMessageId: 'SM1' }, message, 'account', now);
    expect(outcome).toEqual({
      recipientId: 'r',
      gatewayAccountId: 'account',
      kind: 'accepted',
      gatewayMessageId: 'SM1',
    });
  });

  test.each([
    ['rejected', 'refused'],
    ['unclear', 'unclear'],
    ['misconfigured', 'retry'],
    ['throttled', 'retry'],
    ['unavailable', 'retry'],
  ] as const)('%s → %s', (cause, kind) => {
    expect(refuse(cause).outcome).toMatchObject({ kind, errorCode: '42' });
  });

  test('only what was surely not taken is tried again, later', () => {
    for (const cause of ['throttled', 'unavailable'] as const) {
      const { outcome, pauseMs } = refuse(cause);
      expect(pauseMs).toBeGreaterThanOrEqual(500);
      expect(outcome.notBefore).toEqual(new Date(now.getTime() + pauseMs));
    }
    expect(refuse('unclear').pauseMs).toBe(0);
  });

  test('another account may take it at once, each in turn; after a round of them it waits', () => {
    const told = [1, 2, 3, 4, 5, 6].map((attempt) => {
      const text = { ...message, attempt, others: 2 };
      return judge({ ok: false, cause: 'unavailable', code: 'dns', detail: '' }, text, 'account', now);
    });
    expect(told.map(({ again }) => again)).toEqual([true, true, false, true, true, false]);
    expect(told.map(({ pauseMs }) => pauseMs > 0)).toEqual([false, false, true, false, false, true]);
    expect(told[0]?.outcome.notBefore).toEqual(now);
    expect(refuse('misconfigured').again).toBe(false);
  });

  test('what is in doubt or refused never goes to another', () => {
    for (const cause of ['unclear', 'rejected'] as const) {
      const judged = judge({ ok: false, cause, code: '42', detail: '' }, { ...message, others: 3 }, 'account', now);
      expect([judged.again, judged.outcome.kind]).not.toContain('retry');
      expect(judged.again).toBe(false);
    }
  });

  test('how the gateway did: in doubt is as bad as out of reach, a refusal is an answer', () => {
    const marks = (['rejected', 'unclear', 'misconfigured', 'throttled', 'unavailable'] as const).map(
      (cause) => refuse(cause).mark,
    );
    expect(marks).toEqual(['1', '0', '', '0', '0']);
  });

  test('the gateway’s own waiting time is obeyed', () => {
    expect(refuse('throttled', { retryAfterMs: 90_000 }).pauseMs).toBe(90_000);
  });

  test('a number that may not be texted again is told', () => {
    expect(refuse('rejected', { suppress: true }).outcome.suppress).toBe(true);
    expect(refuse('rejected').outcome.suppress).toBeUndefined();
  });
});
