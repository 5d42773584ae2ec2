import { readForm } from './read-form.js';

test.each([
  ['To=%2B12125550100&Body=a+b%26c', { To: '+12125550100', Body: 'a b&c' }],
  ['Body=caff%C3%A8', { Body: 'caffè' }],
  ['Body=%E9', { Body: '\ufffd' }],
  ['a=1&a=2', { a: '1' }],
  ['a&b=', { a: '', b: '' }],
  ['__proto__=x', { ['__proto__']: 'x' }],
])('%s', (body, fields) => expect(Object.entries(readForm(body))).toEqual(Object.entries(fields)));
