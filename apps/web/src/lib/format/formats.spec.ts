import { formatDate, formatDay, localDay } from './dates.js';
import { localeOf, usableLocale } from './locale.js';
import { formatMoney, formatNumber, formatShare, formatUnitPrice } from './numbers.js';
import { formatCountdown, formatRelative } from './relative.js';

const at = (text: string): Date => new Date(text);
/** CLDR puts narrow no-break spaces before AM and PM. */
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('dates', () => {
  test('stand in the restaurant’s zone, written as its country does', () => {
    const evening = '2027-02-14T23:30:00Z';
    expect(plain(formatDate(evening, 'dateTime', { locale: 'en-IN', zone: 'Asia/Kolkata' }))).toMatch(
      /^Mon,? 15 Feb,? 5:00 am$/i,
    );
    expect(plain(formatDate(evening, 'dateTime', { locale: 'en-US', zone: 'America/New_York' }))).toBe(
      'Sun, Feb 14, 6:30 PM',
    );
  });

  test('a day has no clock, and no zone moves it', () => {
    expect(formatDay('2027-02-14', 'weekday', 'en-GB')).toMatch(/^Sun,? 14 Feb$/);
    expect(localDay(at('2027-02-14T23:30:00Z'), 'Asia/Kolkata')).toBe('2027-02-15');
    expect(localDay(at('2027-02-14T23:30:00Z'), 'America/New_York')).toBe('2027-02-14');
  });
});

describe('figures', () => {
  test('are grouped as the country groups them', () => {
    expect(formatNumber(1_234_567, 'en-IN')).toBe('12,34,567');
    expect(formatNumber(1_234_567, 'en-US')).toBe('1,234,567');
    expect([localeOf('IN'), localeOf('US')]).toEqual(['en-IN', 'en-US']);
  });

  test('shares have one digit where it tells something', () => {
    expect([0, 0.973, 0.5, 1].map((share) => formatShare(share, 'en-US'))).toEqual(['0%', '97.3%', '50%', '100%']);
  });

  test('money keeps its cents, and loses empty ones', () => {
    expect([formatMoney('19.00', 'USD', 'en-US'), formatMoney('19.50', 'USD', 'en-US')]).toEqual(['$19', '$19.50']);
    expect(formatMoney('499', 'INR', 'en-IN')).toBe('₹499');
    expect(['0.0240', '0.0180', '0.1'].map((price) => formatUnitPrice(price, 'USD', 'en-US'))).toEqual([
      ...['$0.024', '$0.018', '$0.10'],
    ]);
  });
});

test('a language that is no language tag is read as English', () => {
  expect(['en-GB', 'en-US@posix', ''].map(usableLocale)).toEqual(['en-GB', 'en', 'en']);
});

describe('how far away', () => {
  const now = at('2027-02-14T12:00:00Z');

  test('in words, in the largest unit', () => {
    expect(formatRelative('2027-02-17T13:00:00Z', now, 'en')).toBe('in 3 days');
    expect(formatRelative('2027-02-14T10:00:00Z', now, 'en')).toBe('2 hours ago');
    expect(formatRelative('2027-02-14T12:00:20Z', now, 'en')).toBe('now');
  });

  test('counting down, in two units, and then not at all', () => {
    expect(formatCountdown('2027-02-17T16:00:00Z', now)).toBe('3d 4h');
    expect(formatCountdown('2027-02-14T12:12:30Z', now)).toBe('12m 30s');
    expect(formatCountdown('2027-02-14T12:00:05Z', now)).toBe('5s');
    expect(formatCountdown('2027-02-15T12:00:00Z', now)).toBe('1d 0h');
    expect(formatCountdown('2027-02-14T12:00:00Z', now)).toBeUndefined();
  });
});
