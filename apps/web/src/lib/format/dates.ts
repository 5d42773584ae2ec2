import { currentLocale, currentZone } from './locale.js';

export interface Place {
  locale?: string;
  zone?: string;
}

type Shape = Intl.DateTimeFormatOptions;

const SHAPES = {
  day: { day: 'numeric', month: 'short' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  time: { hour: 'numeric', minute: '2-digit' },
  dateTime: { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
  full: { dateStyle: 'full', timeStyle: 'long' },
} as const satisfies Record<string, Shape>;

export type DateShape = keyof typeof SHAPES;

/** An instant as the restaurant's own clock and calendar show it. */
export function formatDate(at: string | Date, shape: DateShape, place: Place = {}): string {
  const zone = place.zone ?? currentZone();
  return new Intl.DateTimeFormat(place.locale ?? currentLocale(), { ...SHAPES[shape], timeZone: zone }).format(
    new Date(at),
  );
}

/** The calendar day of an instant in a zone, as `2027-02-14`. */
export function localDay(at: Date, zone = currentZone()): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(at);
}

/** A calendar day without a clock (`2027-02-14`), for people. */
export const formatDay = (day: string, shape: 'day' | 'date' | 'weekday', locale = currentLocale()): string =>
  new Intl.DateTimeFormat(locale, { ...SHAPES[shape], timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
