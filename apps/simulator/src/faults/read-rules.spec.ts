import { readRules } from './read-rules.js';

test('takes a list, or rules with a seed; a share left out is all', () => {
  expect(readRules([{ mode: 'drop-before' }])).toEqual({ seed: 1, rules: [{ share: 1, mode: 'drop-before' }] });
  const receipts = { copies: 3, shuffle: true, delayMs: 0, deliveredShare: 0.9 };
  const rule = { vendor: 'twilio', to: '1212', operation: 'send', share: 0.5, mode: 'slow', ms: 50, receipts };
  expect(readRules({ seed: 7, rules: [rule] })).toEqual({ seed: 7, rules: [{ ...rule, to: '+1212' }] });
});

test('names every fault at once, with its place', () => {
  const rules = [
    { mode: 'explode', share: 2, colour: 'red' },
    { mode: 'refuse' },
    { mode: 'slow' },
    {},
    { mode: 'accept-then-drop', operation: 'list' },
    { receipts: { copies: -1, shuffle: 'yes', wings: 2 } },
    7,
  ];
  const { problems } = readRules({ seed: 'x', rules }) as { problems: string[] };
  expect(problems).toEqual([
    'seed: must be a whole number',
    expect.stringMatching(/^rules\[0\]\.mode: must be one of refuse, /),
    'rules[0].share: must be a number from 0 to 1',
    'rules[0].colour: is unknown',
    'rules[1].code: is missing',
    'rules[2].ms: is missing',
    'rules[3].mode: is missing, and there are no receipts either',
    'rules[4].operation: only send, checkout, refund can be accepted',
    expect.stringMatching(/^rules\[5\]\.receipts: copies: .*; shuffle: .*; wings: is unknown$/),
    'rules[6]: must be an object',
  ]);
});

test.each([undefined, null, 'x', {}])('%j is refused', (input) => {
  expect(readRules(input)).toEqual({ problems: ['rules: must be a list'] });
});
