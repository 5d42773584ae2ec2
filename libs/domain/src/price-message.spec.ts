import { priceMessage } from './price-message.js';
import { compileTemplate } from './template.js';

const frame = { brandName: 'Demo', optOutLine: 'Reply STOP to opt out' };
const card = { version: '1', rates: { US: 2 } };
const price = (message: string, fields: Record<string, string> = {}, phone = '+15125550100') =>
  priceMessage(compileTemplate(message), { phone, fields }, frame, card);

test('text, segments and credits of one message', () => {
  expect(price('Hi {{name}}', { name: 'Łukasz' })).toEqual({
    ok: true,
    text: 'Demo: Hi Łukasz\nReply STOP to opt out',
    encoding: 'UCS-2',
    segments: 1,
    credits: 2,
  });
});

test.each([
  ['Hi {{name', {}, 'bad_placeholder'],
  ['Hi {{name}}', {}, 'empty_placeholder'],
  ['', {}, 'empty_message'],
  [' \n ', {}, 'empty_message'],
  ['{{name|}}', {}, 'empty_message'],
  ['a'.repeat(1_503), {}, 'too_long'],
])('%# is refused', (message, fields, code) => {
  expect(price(message, fields)).toEqual({ ok: false, code });
});

test('ten segments are not too long', () => {
  expect(price('a'.repeat(1_502))).toMatchObject({ ok: true, segments: 10, credits: 20 });
});

test('a country without a rate is refused', () => {
  expect(price('Hi', {}, '+442079460123')).toEqual({ ok: false, code: 'unpriced_country' });
});
