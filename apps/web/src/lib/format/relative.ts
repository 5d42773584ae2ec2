import { currentLocale } from './locale.js';

const STEPS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** How far `at` is from `now`, in its largest unit: `in 3 days`, `2 hours ago`, `now` within a minute. */
export function formatRelative(at: string | Date, now: Date, locale = currentLocale()): string {
  const seconds = (new Date(at).getTime() - now.getTime()) / 1000;
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return words.format(Math.trunc(seconds / size), unit);
  }
  return words.format(0, 'second');
}

/** What is left until `at`, in its two largest units: `3d 4h`, `4h 12m`, `12m 30s`; `undefined` once it has come. */
export function formatCountdown(at: string | Date, now: Date): string | undefined {
  const left = Math.ceil((new Date(at).getTime() - now.getTime()) / 1000);
  if (left <= 0) return undefined;
  const units = { d: 86_400, h: 3600, m: 60, s: 1 };
  const parts: string[] = [];
  let rest = left;
  for (const [unit, size] of Object.entries(units)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0 || parts.length > 0) parts.push(`${count}${unit}`);
  }
  return parts.slice(0, 2).join(' ');
}
