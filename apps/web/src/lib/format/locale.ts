import { readSession } from '../session/session-store.js';

/** Words are English; figures and dates follow the restaurant's country, as `en-IN`. Before log-in: the browser's own. */
export function currentLocale(): string {
  const session = readSession();
  return session.state === 'in' ? localeOf(session.merchant.country) : usableLocale(navigator.language);
}

/** A browser started under a POSIX locale names its language as no standard does (`en-US@posix`): then plain English. */
export function usableLocale(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** English as it is written in a country; plain English where the runtime knows no such thing. */
export function localeOf(country: string): string {
  const tag = `en-${country}`;
  return Intl.NumberFormat.supportedLocalesOf([tag]).length > 0 ? tag : 'en';
}

/** The restaurant's zone; before log-in the browser's own. */
export function currentZone(): string {
  const session = readSession();
  return session.state === 'in' ? session.merchant.timezone : Intl.DateTimeFormat().resolvedOptions().timeZone;
}
