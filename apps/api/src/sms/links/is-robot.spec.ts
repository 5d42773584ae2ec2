import { isRobot } from './is-robot.js';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';
const PIXEL =
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';

test.each([
  { 'user-agent': IPHONE },
  { 'user-agent': PIXEL, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
  { 'user-agent': `${IPHONE} [FBAN/FBIOS;FBAV/480.0]` },
  { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0' },
])('a person taps: %j', (headers) => {
  expect(isRobot('GET', headers)).toBe(false);
});

test.each([
  {},
  { 'user-agent': '' },
  { 'user-agent': 'WhatsApp/2.24.1 A' },
  { 'user-agent': 'facebookexternalhit/1.1 Facebot Twitterbot/1.0' },
  { 'user-agent': 'TelegramBot (like TwitterBot)' },
  { 'user-agent': 'Viber/23.1.0' },
  { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) SkypeUriPreview Preview/0.5' },
  { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
  { 'user-agent': 'curl/8.9.1' },
  { 'user-agent': IPHONE, purpose: 'prefetch' },
  { 'user-agent': IPHONE, 'x-purpose': 'preview' },
  { 'user-agent': PIXEL, 'sec-purpose': 'prefetch;prerender' },
  { 'user-agent': PIXEL, 'sec-fetch-mode': 'no-cors' },
])('no person does: %j', (headers: Record<string, string>) => {
  expect(isRobot('GET', headers)).toBe(true);
});

test('HEAD opens nothing', () => {
  expect(isRobot('HEAD', { 'user-agent': IPHONE })).toBe(true);
});
