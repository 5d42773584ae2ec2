import fc from 'fast-check';
import { startEstimate, type EstimateInput } from './estimate.js';
import { priceMessage, type RecipientText } from './price-message.js';
import { compileTemplate } from './template.js';

const frame = { brandName: 'Demo', optOutLine: 'Reply STOP to opt out' };
const rateCard = { version: '1', rates: { US: 1, CA: 3 } };
const US = '+15125550100';
const CA = '+12045550101';

function estimate(message: string, recipients: RecipientText[], more: Partial<EstimateInput> = {}) {
  const run = startEstimate({ template: compileTemplate(message), frame, rateCard, ...more });
  recipients.forEach((recipient) => run.add(recipient));
  return run.result();
}

test('counts each recipient by its own text and country', () => {
  const { estimate: counted, refusals } = estimate('Hi {{name|friend}}, half price tonight: come and see us', [
    { phone: US, fields: { name: 'Ana' } },
    { phone: CA, fields: {} },
    { phone: CA, fields: { name: 'Łukasz' } },
  ]);
  expect(refusals).toEqual([]);
  expect(counted).toEqual({
    recipients: 3,
    segments: 4,
    credits: 10,
    encoding: 'mixed',
    breakdown: [
      { segments: 1, encoding: 'GSM-7', recipients: 2, credits: 4 },
      { segments: 2, encoding: 'UCS-2', recipients: 1, credits: 6, why: '“Ł” in name' },
    ],
    warnings: [
      {
        code: 'unicode_forced',
        detail:
          'Unicode, 70 characters a segment instead of 160, because of “Ł” in name: ' +
          '1 of 3 recipients, 6 credits; in plain characters 3.',
      },
    ],
  });
});

test('shows the characters of the message that force Unicode, and those of the frame', () => {
  const { estimate: counted } = estimate('We’re open, {{name|friend}}…', [{ phone: US, fields: { name: 'Zoë' } }], {
    frame: { brandName: 'Café\u00a0A', optOutLine: 'STOP – out' },
  });
  expect(counted.warnings[0]?.at).toEqual([2, 27]);
  expect(counted.breakdown[0]?.why).toBe(
    '“’”, “…” in the message; U+00A0 in the brand name; “–” in the opt-out line; “ë” in name',
  );
});

test('the reason never holds a value', () => {
  const { estimate: counted } = estimate('Hi {{name}}', [{ phone: US, fields: { name: 'Łukasz Secret' } }]);
  expect(JSON.stringify(counted)).not.toMatch(/ukasz|Secret|5550100/);
});

test('a placeholder that nobody has a field for is unknown; one that some lack is empty', () => {
  const { refusals } = estimate('{{nme}} {{name}} {{table}}', [
    { phone: US, fields: { name: 'Ana', table: '' } },
    { phone: US, fields: { name: ' ' } },
    { phone: US, fields: { name: 'Bo', table: '7' } },
  ]);
  expect(refusals).toMatchObject([
    { code: 'unknown_placeholder', recipients: 3, names: ['nme'] },
    { code: 'empty_placeholder', recipients: 2, names: ['table', 'name'] },
  ]);
});

test('known fields are known, also where every recipient leaves them empty', () => {
  const recipients = [{ phone: US, fields: {} }];
  expect(estimate('{{name}}', recipients, { knownFields: ['name'] }).refusals).toMatchObject([
    { code: 'empty_placeholder', recipients: 1, names: ['name'] },
  ]);
  expect(estimate('{{nme}}', [], { knownFields: ['name'] }).refusals).toMatchObject([
    { code: 'unknown_placeholder', recipients: 0, names: ['nme'] },
  ]);
  expect(estimate('{{nme}}', []).refusals).toEqual([]);
});

test('an unknown field with a fallback is only warned of', () => {
  const { estimate: counted, refusals } = estimate('{{nme|friend}}', [{ phone: US, fields: { name: 'Ana' } }]);
  expect(refusals).toEqual([]);
  expect(counted.warnings).toMatchObject([{ code: 'unknown_field' }]);
});

test('long texts are warned of, longer ones refused', () => {
  const long = estimate('a'.repeat(500), [{ phone: US, fields: {} }]);
  expect(long.estimate.warnings).toMatchObject([{ code: 'long_text' }]);
  expect(long.refusals).toEqual([]);
  expect(estimate('a'.repeat(1_600), [{ phone: US, fields: {} }]).refusals).toMatchObject([
    { code: 'too_long', recipients: 1 },
  ]);
});

test('other refusals', () => {
  expect(estimate(' ', []).refusals).toMatchObject([{ code: 'empty_message', recipients: 0 }]);
  expect(estimate('Hi {{', [{ phone: US, fields: {} }]).refusals).toMatchObject([{ code: 'bad_placeholder' }]);
  expect(
    estimate('Hi', [
      { phone: '+442079460123', fields: {} },
      { phone: US, fields: {} },
    ]).refusals,
  ).toMatchObject([{ code: 'unpriced_country', recipients: 1, names: ['GB'] }]);
});

const message = fc
  .array(fc.constantFrom('Hi ', '{{name}}', '{{a|b}}', '{{x|}}', '’', 'é', '€', '{{', 'long '.repeat(60)), {
    maxLength: 6,
  })
  .map((pieces) => pieces.join(''));
const recipient = fc.record({
  phone: fc.constantFrom(US, CA, '+442079460123'),
  fields: fc.dictionary(fc.constantFrom('name', 'a', 'x'), fc.constantFrom('', 'Ana', 'Łukasz', '😀', '\n', '{{a}}')),
});

test('is exactly the sum of the messages as they are priced one by one', () => {
  fc.assert(
    fc.property(message, fc.array(recipient, { maxLength: 8 }), (text, recipients) => {
      const template = compileTemplate(text);
      const priced = recipients.map((one) => priceMessage(template, one, frame, rateCard));
      const { estimate: counted, refusals } = estimate(text, recipients);
      expect(counted.recipients).toBe(recipients.length);
      expect(counted.breakdown.reduce((sum, row) => sum + row.credits, 0)).toBe(counted.credits);
      expect(counted.breakdown.reduce((sum, row) => sum + row.segments * row.recipients, 0)).toBe(counted.segments);
      const good = priced.filter((one) => one.ok);
      if (refusals.length === 0) {
        expect(good).toHaveLength(recipients.length);
        expect(counted.credits).toBe(good.reduce((sum, one) => sum + one.credits, 0));
        expect(counted.segments).toBe(good.reduce((sum, one) => sum + one.segments, 0));
      } else if (recipients.length > 0) {
        expect(good.length).toBeLessThan(recipients.length);
      }
    }),
    { numRuns: 500 },
  );
});

test('a text without placeholders is measured once: nobody’s fields are even looked at', () => {
  const run = startEstimate({ template: compileTemplate('Half price tonight'), frame, rateCard });
  const refuse = (): never => {
    throw new Error('merged for nothing');
  };
  const fields = new Proxy({}, { get: refuse, has: refuse, ownKeys: refuse });
  for (let count = 0; count < 100_000; count += 1) run.add({ phone: US, fields });
  expect(run.result().estimate).toMatchObject({ recipients: 100_000, credits: 100_000 });
});
