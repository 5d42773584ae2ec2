import { GATEWAY_CATALOGUE } from '@dinnerbell/sms-gateways';
import type { Candidate, UsableGateway } from '../provider/gateways.js';
import { paceKey } from '../provider/pace.js';
import { Router } from '../provider/router.js';
import { Roster } from './roster.js';
import { shareOut, type Sorted } from './share-out.js';

function account(accountId: string, more: Partial<UsableGateway> = {}): UsableGateway {
  const vendor = more.vendor ?? 'twilio';
  const capabilities = GATEWAY_CATALOGUE[vendor]?.capabilities;
  return {
    accountId,
    vendor,
    sender: '+12125550199',
    segmentsPerSecond: 10,
    settings: {},
    capabilities,
    ...more,
  } as UsableGateway;
}

const standing = (
  one: UsableGateway,
  state: 'closed' | 'open' | 'half-open' = 'closed',
  reason: string | null = null,
): Candidate => ({
  account: one,
  health: { state, recent: '', tries: 0, known: true, probe_in_ms: state === 'closed' ? 0 : 5000, reason },
});

interface Scene {
  turns?: string[];
  booked?: Record<string, number>;
  senderId?: string;
}

function share(rows: Sorted[], candidates: Candidate[], { turns = [], booked = {}, senderId }: Scene = {}) {
  const roster = new Roster(candidates, new Set(turns), new Map(Object.entries(booked)), { size: 256, seconds: 1 });
  const router = new Router(
    candidates.map((candidate) => candidate.account),
    senderId ?? null,
  );
  const { shares, ...rest } = shareOut(rows, router, roster);
  const messages = shares.map(({ account: { accountId }, messages: texts }) => [
    accountId,
    texts.map(({ recipientId }) => recipientId),
  ]);
  return { ...rest, shares, by: Object.fromEntries(messages) as Record<string, string[]> };
}

const NOWHERE = { accountId: null, failedThere: false, boundThere: false };
const row = (id: string, to = '+12125550100', more: Partial<typeof NOWHERE | { accountId: string }> = {}): Sorted => ({
  id,
  text: { recipientId: id, to, body: 'Soup', segments: 1, credits: 1, attempt: 1 },
  earlier: { ...NOWHERE, ...more },
});
const rows = (count: number, to?: string) =>
  Array.from({ length: count }, (_, at) => row(`r${String(at).padStart(3, '0')}`, to));
const [us, india] = ['+12125550100', '+919876543210'];
const A = account('A');
const B = account('B');
const M = account('M', {
  vendor: 'msg91',
  sender: 'DEMODN',
  settings: { countries: ['IN'], templates: [{ id: 't', text: 'Soup' }] },
});

describe('sharing out', () => {
  test('the first account takes what it can, the second stands by', () => {
    const { by, shares, lastId } = share(rows(3), [standing(A), standing(B)]);
    expect([by, lastId]).toEqual([{ A: ['r000', 'r001', 'r002'] }, 'r002']);
    expect(shares[0]?.messages[0]?.others).toBe(1);
  });

  test('each country through whoever may carry it there, in one go, and each template with its text', () => {
    const { by, shares } = share(
      [row('1', us), row('2', india), row('3', us), row('4', india)],
      [standing(A), standing(M)],
    );
    expect(by).toEqual({ A: ['1', '3'], M: ['2', '4'] });
    expect(shares[1]).toMatchObject({
      sender: 'DEMODN',
      messages: [{ template: { id: 't', variables: {} }, others: 0 }, {}],
    });
  });

  test('the first row that finds its wave full ends it; so does one whose pace is booked out', () => {
    const slow = account('M', { ...M, segmentsPerSecond: 1 });
    const mixed = [row('1', us), row('2', india), row('3', us), row('4', india), row('5', us)];
    expect(share(mixed, [standing(A), standing(slow)])).toMatchObject({ by: { A: ['1', '3'], M: ['2'] }, lastId: '3' });
    const booked = { [paceKey('M', 'DEMODN')]: 1500 };
    expect(share(mixed, [standing(A), standing(M)], { booked })).toMatchObject({
      by: { A: ['1'] },
      lastId: '1',
      waitMs: 1500,
    });
    expect(share(mixed.slice(1), [standing(A), standing(M)], { booked })).toMatchObject({ by: {}, waitMs: 1500 });
  });

  test('an account that is open is passed over, and nobody goes to it', () => {
    const { by, shares } = share(rows(2), [standing(A, 'open'), standing(B)]);
    expect(by).toEqual({ B: ['r000', 'r001'] });
    expect(shares[0]?.messages[0]?.others).toBe(0);
  });

  test('whoever may try it sends three, the rest goes the other way', () => {
    expect(share(rows(6), [standing(A, 'open'), standing(B)], { turns: ['A'] }).by).toEqual({
      A: ['r000', 'r001', 'r002'],
      B: ['r003', 'r004', 'r005'],
    });
  });

  test('what only a resting account can carry is left for it, unless nothing flows at all', () => {
    const mixed = [row('1', india), row('2', us)];
    const left = share(mixed, [standing(A), standing(M, 'open', '207')]);
    expect(left).toMatchObject({ by: { A: ['2'] }, lastId: '2', skips: [], rest: { ms: 5000, reason: '207' } });
    const trying = share(rows(5), [standing(A, 'open')], { turns: ['A'] });
    expect(trying).toMatchObject({ by: { A: ['r000', 'r001', 'r002'] }, lastId: 'r002' });
    expect(trying.rest).toBeUndefined();
  });

  test('what came back from one account goes to another first, and back to it when there is none', () => {
    const back = row('1', us, { accountId: 'A', failedThere: true } as never);
    expect(share([back], [standing(A), standing(B)]).by).toEqual({ B: ['1'] });
    expect(share([back], [standing(A)]).by).toEqual({ A: ['1'] });
    expect(share([back], [standing(A), standing(B, 'open')]).by).toEqual({ A: ['1'] });
  });

  test('what was in doubt at one account and proven absent goes nowhere else', () => {
    const absent = row('1', us, { accountId: 'B', boundThere: true } as never);
    expect(share([absent], [standing(A), standing(B)]).by).toEqual({ B: ['1'] });
    expect(share([absent], [standing(A), standing(B, 'open')])).toMatchObject({ by: {}, rest: { ms: 5000 } });
    // Its account was taken away: proven absent there, so it may go on.
    expect(share([absent], [standing(A)]).by).toEqual({ A: ['1'] });
  });

  test.each([
    ['a country that no account carries', [standing(M)], us, 'Soup', 'no_gateway_for_country'],
    ['a sender that carriers there refuse', [standing(A)], india, 'Soup', 'no_sender'],
    ['a text like no template', [standing(A), standing(M)], india, 'Stew', 'no_template'],
    [
      'a text longer than the vendor takes',
      [standing(account('V', { vendor: 'vonage' }))],
      us,
      'x'.repeat(1001),
      'too_long_for_gateway',
    ],
  ])('%s is skipped, with the reason', (_, candidates, to, body, reason) => {
    const one = {
      ...row('1', to),
      text: { recipientId: '1', to, body, segments: 1, credits: 1, attempt: 1 },
    } as Sorted;
    expect(share([one], candidates)).toMatchObject({
      by: {},
      skips: [{ recipientId: '1', reason }],
      unroutable: 1,
      lastId: '1',
    });
  });

  test('what is skipped for a reason of its own is no fault of the gateways', () => {
    expect(share([{ id: '1', skip: 'opted_out' }], [standing(A)])).toMatchObject({ unroutable: 0, lastId: '1' });
  });

  test('a number of one account goes with that alone, a name with any, each where carriers take it', () => {
    const gb = '+447400123456';
    const both = [standing(A), standing(account('B', { sender: '+12125550188' }))];
    const senders = (senderId: string, to: string) =>
      share([row('1', to)], both, { senderId }).shares.map((one) => [one.account.accountId, one.sender, one.ownSender]);
    expect(senders('+12125550188', us)).toEqual([['A', '+12125550199', true]]);
    expect(senders('+12125550177', us)).toEqual([['A', '+12125550177', false]]);
    expect(senders('Demo', gb)).toEqual([['A', 'Demo', false]]);
    expect(senders('Demo', us)).toEqual([['A', '+12125550199', true]]);
    const byCountry = account('A', { settings: { senders: { GB: 'Soups' } } });
    expect(share([row('1', gb)], [standing(byCountry)]).shares[0]).toMatchObject({ sender: 'Soups', ownSender: true });
  });
});
