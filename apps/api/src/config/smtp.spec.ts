import { Settings } from './settings.js';
import { readSmtp } from './smtp.js';

const read = (source: Record<string, string>) => {
  const settings = new Settings(source);
  return { smtp: readSmtp(settings), faults: settings.faults };
};
const FROM = 'Dinnerbell <bell@example.com>';

test('without SMTP_URL there is no mail, and that is no fault', () => {
  expect(read({ MAIL_FROM: FROM })).toEqual({ smtp: undefined, faults: [] });
});

test.each([
  ['smtp://127.0.0.1:3025', { host: '127.0.0.1', port: 3025, secure: false, requireTls: false }],
  ['smtp://relay.example.com', { host: 'relay.example.com', port: 587, secure: false, requireTls: false }],
  [
    'smtp://u%40x:p%2Fw@mail.example.com:2525',
    { host: 'mail.example.com', port: 2525, secure: false, requireTls: true, auth: { user: 'u@x', pass: 'p/w' } },
  ],
  [
    'smtps://u:p@mail.example.com',
    { host: 'mail.example.com', port: 465, secure: true, requireTls: false, auth: { user: 'u', pass: 'p' } },
  ],
  ['smtp://u:p@[::1]:25', { host: '::1', port: 25, secure: false, requireTls: false, auth: { user: 'u', pass: 'p' } }],
])('%s', (url, smtp) => {
  const from = { name: 'Dinnerbell', address: 'bell@example.com' };
  expect(read({ SMTP_URL: url, MAIL_FROM: FROM })).toEqual({ smtp: { ...smtp, from }, faults: [] });
});

test('the sender may be a bare address', () => {
  expect(read({ SMTP_URL: 'smtp://h', MAIL_FROM: 'bell@example.com' }).smtp?.from).toEqual({
    name: '',
    address: 'bell@example.com',
  });
});

test.each([
  [{ SMTP_URL: 'smtp://h' }, 'MAIL_FROM is not set'],
  [{ SMTP_URL: 'https://h', MAIL_FROM: FROM }, 'SMTP_URL must be a URL that starts with smtp:// or smtps://'],
  [{ SMTP_URL: 'smtp://h/path', MAIL_FROM: FROM }, 'SMTP_URL must be smtp(s)://user:password@host:port alone'],
  [{ SMTP_URL: 'smtp://h?pool=true', MAIL_FROM: FROM }, 'SMTP_URL must be smtp(s)://user:password@host:port alone'],
  [{ SMTP_URL: 'smtp://u:50%@h', MAIL_FROM: FROM }, 'percent-encoded'],
  [{ SMTP_URL: 'smtp://h', MAIL_FROM: 'Dinnerbell' }, 'MAIL_FROM must be an address'],
  [{ SMTP_URL: 'smtp://h', MAIL_FROM: 'a@x.test, b@x.test' }, 'MAIL_FROM must be an address'],
])('%j is refused, and no secret is repeated', (source, fault) => {
  const { faults } = read(source as unknown as Record<string, string>);
  expect(faults).toEqual([expect.stringContaining(fault)]);
  expect(faults.join()).not.toContain('50%');
});
