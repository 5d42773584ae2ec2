import { layOut } from './lay-out.js';
import type { Letter } from './letter.js';

const PAGE = { name: 'Trattoria <Uno>', publicUrl: 'https://sms.example.test' };
const LETTER: Letter = {
  subject: 'Brunch has gone out',
  lines: ['It is done.'],
  facts: [
    ['Sent', '182'],
    ['Delivered', '7'],
  ],
  action: { label: 'Read the report', url: 'https://sms.example.test/app/campaigns/1?a=1&b="x"' },
  optional: true,
};

test('text and HTML say the same', () => {
  const { subject, text, html } = layOut(LETTER, PAGE);
  expect(subject).toBe('Brunch has gone out');
  expect(text).toBe(`Hello Trattoria <Uno>,

It is done.

  Sent       182
  Delivered  7

Read the report:
https://sms.example.test/app/campaigns/1?a=1&b="x"

-- 
Dinnerbell
Which mails you get is up to you: https://sms.example.test/app/settings
`);
  for (const part of ['It is done.', '182', 'Read the report', '/app/settings']) expect(html).toContain(part);
});

test('nothing a merchant wrote becomes markup', () => {
  const evil = `<script>alert(1)</script>"' onload='x`;
  const { html } = layOut(
    { ...LETTER, lines: [evil], facts: [[evil, evil]], action: { label: evil, url: evil } },
    { ...PAGE, name: evil },
  );
  expect(html).not.toContain('<script>');
  expect(html).not.toMatch(/"' onload/);
  expect(html.match(/&lt;script&gt;/g)).toHaveLength(6);
});

test.each([
  ['a\r\nBcc: everybody@example.test', 'a Bcc: everybody@example.test'],
  ['a\u2028b\u0000c\u0085d', 'a b c d'],
  ['  spread \t out  ', 'spread out'],
])('a subject is one line: %j', (subject, line) => {
  expect(layOut({ ...LETTER, subject }, PAGE).subject).toBe(line);
});

test('a long subject is cut between characters', () => {
  const { subject } = layOut({ ...LETTER, subject: '🍝'.repeat(200) }, PAGE);
  expect([...subject]).toHaveLength(150);
  expect(subject.isWellFormed()).toBe(true);
});

test('mail about the log-in says that it is always sent', () => {
  expect(layOut({ ...LETTER, optional: false }, PAGE).text).toContain('so it is always sent');
});
