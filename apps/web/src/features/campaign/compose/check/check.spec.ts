import { coverShortfall } from './cover-shortfall.js';
import { findings, shortfall } from './findings.js';

const ESTIMATE = { recipients: 10, credits: 12, balanceAfter: 88, refusals: [], warnings: [] };
const FINE = { instant: new Date(0), problems: [], change: undefined };
const NOTHING = { isStarter: false, change: undefined };

describe('what is found before it goes out', () => {
  test('is nothing when all is well', () => {
    expect(findings(ESTIMATE, FINE, NOTHING)).toEqual([]);
  });

  test('leads to the step that mends it, what stops it first', () => {
    const refusals = [
      { code: 'empty_placeholder', detail: 'Some lack name.', recipients: 3, names: ['name'] },
      { code: 'unpriced_country', detail: 'No price for FR.', recipients: 1, names: ['FR'] },
    ];
    const warnings = [
      { code: 'unicode_forced', detail: 'Because of ’.', at: [4] },
      { code: 'unicode_forced', detail: 'Because of names.' },
    ];
    const start = { ...FINE, problems: ['scheduled_in_past' as const] };
    const change = { kind: 'skipped', shown: '2027-03-14T03:00' } as const;
    const found = findings({ ...ESTIMATE, refusals, warnings }, start, { isStarter: false, change });
    expect(found.map(({ severity, code, step }) => `${severity} ${code} ${step}`)).toEqual([
      'stop empty_placeholder message',
      'stop unpriced_country guests',
      'stop scheduled_in_past when',
      'warn unicode_forced message',
      'warn unicode_values message',
      'warn clock_skipped when',
    ]);
  });

  test('is nobody to text, and nothing written', () => {
    const found = findings({ ...ESTIMATE, recipients: 0 }, FINE, { isStarter: true, change: undefined });
    expect(found.map(({ code }) => code)).toEqual(['no_recipients', 'nothing_written']);
  });
});

describe('missing credits', () => {
  const packages = [
    { id: 'l', credits: 5000, price: { amount: '90.00', currency: 'USD' } },
    { id: 's', credits: 500, price: { amount: '12.00', currency: 'USD' } },
    { id: 'm', credits: 2000, price: { amount: '40.00', currency: 'USD' } },
  ];

  test.each([
    [1, 's'],
    [500, 's'],
    [501, 'm'],
    [9000, 'l'],
  ])('%i are covered by %s', (missing, id) => {
    expect(coverShortfall(packages, missing)?.id).toBe(id);
  });

  test('are counted from the balance afterwards', () => {
    expect(shortfall({ balanceAfter: -37 })).toBe(37);
    expect(shortfall({ balanceAfter: 0 })).toBe(0);
  });
});
