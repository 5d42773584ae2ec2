import { checkSender } from './check-sender.js';

test.each([
  ['+15125550100', 'phone'],
  ['72345', 'short-code'],
  ['123', 'short-code'],
  ['DEMO DINER', 'alphanumeric'],
  ['Cafe1', 'alphanumeric'],
  [`MG${'0a'.repeat(16)}`, 'messaging-service'],
])('%s is a %s', (sender, kind) => {
  expect(checkSender(sender)).toEqual({ ok: true, kind });
});

test.each([
  '',
  '12',
  '123456789',
  '+0125550100',
  '15125550100',
  'Twelve Chars',
  ' Cafe',
  'Cafe ',
  'Café',
  '---',
  'MG12'.repeat(4),
  'a\n',
])('%j is no sender', (sender) => {
  expect(checkSender(sender)).toMatchObject({ ok: false, code: 'bad_sender' });
});
