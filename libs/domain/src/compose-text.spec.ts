import { composeText } from './compose-text.js';
import { compileTemplate } from './template.js';

const frame = { brandName: 'Demo Diner', optOutLine: 'Reply STOP to opt out' };

test('frames and normalises', () => {
  const template = compileTemplate('Cafe\u0301 for {{name}}\r\nnow');
  expect(composeText(template, { name: 'Ana' }, frame)).toEqual({
    text: 'Demo Diner: Café for Ana\nnow\nReply STOP to opt out',
    missing: [],
  });
});

test('a blank part of the frame is left out', () => {
  const template = compileTemplate('Hi {{name}}');
  expect(composeText(template, {}, { brandName: ' ', optOutLine: '' })).toEqual({ text: 'Hi ', missing: ['name'] });
});

test('braces in the frame are text', () => {
  expect(composeText(compileTemplate('x'), { a: '1' }, { brandName: '{{a}}', optOutLine: '{{a}}' }).text).toBe(
    '{{a}}: x\n{{a}}',
  );
});
