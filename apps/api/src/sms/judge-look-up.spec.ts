import type { FoundMessage, ReceiptStatus } from '@dinnerbell/sms-gateways';
import fc from 'fast-check';
import { judgeLookUp, type LookUpAnswer, type Question } from './judge-look-up.js';

const NOBODYS: ReadonlySet<string> = new Set();
const young: Question = { resends: 0, absence_counts: false, expired: false, campaign_status: 'Sending' };
const old: Question = { ...young, absence_counts: true };
const found = (...messages: FoundMessage[]): LookUpAnswer => ({ found: messages, absenceProof: true });
const sms = (gatewayMessageId: string, status: ReceiptStatus = 'Sent'): FoundMessage => ({ gatewayMessageId, status });

describe('judging a look-up', () => {
  test.each([
    ['Progress', 'accepted'],
    ['Sent', 'accepted'],
    ['Delivered', 'delivered'],
    ['Failed', 'undelivered'],
  ] as const)('a message found %s was %s', (status, kind) => {
    expect(judgeLookUp(found(sms('SM1', status)), NOBODYS, young)).toEqual({ kind, gatewayMessageId: 'SM1' });
  });

  test('keeps the code of a failed delivery', () => {
    const answer = found({ ...sms('SM1', 'Failed'), errorCode: '30003' });
    expect(judgeLookUp(answer, NOBODYS, young)).toMatchObject({ kind: 'undelivered', errorCode: '30003' });
  });

  test('of several it takes the oldest that is nobody else’s', () => {
    const answer = found(sms('SM3'), sms('SM2'), sms('SM1'));
    expect(judgeLookUp(answer, new Set(['SM1']), young)).toMatchObject({ gatewayMessageId: 'SM2' });
    expect(judgeLookUp(answer, new Set(['SM1', 'SM2', 'SM3']), young)).toEqual({ kind: 'wait' });
  });

  test('nothing found soon after the attempt proves nothing', () => {
    expect(judgeLookUp(found(), NOBODYS, young)).toEqual({ kind: 'wait' });
  });

  test('nothing found long after it sends once more, and only once', () => {
    expect(judgeLookUp(found(), NOBODYS, old)).toEqual({ kind: 'absent' });
    expect(judgeLookUp(found(sms('SM1')), new Set(['SM1']), old)).toEqual({ kind: 'absent' });
    expect(judgeLookUp(found(), NOBODYS, { ...old, resends: 1 })).toEqual({ kind: 'wait' });
  });

  test('a campaign that is over sends nothing more', () => {
    const over = { ...old, campaign_status: 'Sent' };
    expect(judgeLookUp(found(), NOBODYS, over)).toEqual({ kind: 'gave-up', errorCode: 'outcome_unknown' });
  });

  test('a gateway whose list may be incomplete never proves absence', () => {
    expect(judgeLookUp({ found: [], absenceProof: false }, NOBODYS, old)).toEqual({ kind: 'wait' });
  });

  test('in the end it gives up, whether or not the gateway answers', () => {
    const expired = { ...old, resends: 1, expired: true };
    const gaveUp = { kind: 'gave-up', errorCode: 'outcome_unknown' };
    expect(judgeLookUp(undefined, NOBODYS, expired)).toEqual(gaveUp);
    expect(judgeLookUp(found(), NOBODYS, expired)).toEqual(gaveUp);
  });

  test('never sends again without a proof, whatever the question', () => {
    const question = fc.record({
      resends: fc.integer({ min: 0, max: 3 }),
      absence_counts: fc.boolean(),
      expired: fc.boolean(),
      campaign_status: fc.constantFrom('Sending', 'Paused', 'Sent', 'Cancelled', 'Failed'),
    });
    const answer = fc.option(
      fc.record({ found: fc.array(fc.constantFrom(sms('SM1'), sms('SM2'))), absenceProof: fc.boolean() }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(question, answer, (asked, answered) => {
        if (judgeLookUp(answered, NOBODYS, asked).kind !== 'absent') return;
        expect(answered).toEqual({ found: [], absenceProof: true });
        expect(asked.absence_counts).toBe(true);
        expect(asked.resends).toBe(0);
      }),
    );
  });
});
