/** What a browser knows of where it is. */
export interface Surroundings {
  /** IANA name of the device's zone. */
  zone: string;
  /** BCP 47 tags, the preferred first. */
  languages: readonly string[];
  /** Zones of a country; empty where the runtime cannot tell. */
  zonesOf: (country: string) => readonly string[];
}

const FALLBACK = 'US';

/** The country a browser most likely stands in: its zone tells it best, its languages next. `countries` are those to choose from. */
export function guessCountry({ zone, languages, zonesOf }: Surroundings, countries: readonly string[]): string {
  const regions = languages.flatMap((tag) => regionOf(tag) ?? []).filter((region) => countries.includes(region));
  const isIn = (country: string): boolean => zonesOf(country).some((one) => nameOf(one) === nameOf(zone));
  // A zone may belong to several countries: then the language chooses among them.
  return regions.find(isIn) ?? countries.find(isIn) ?? regions[0] ?? FALLBACK;
}

/** Zones have older names too (Asia/Calcutta); each runtime has its favourite. */
function nameOf(zone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
}

function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).region;
  } catch {
    return undefined; // no language tag at all
  }
}

/** The zones of a country, in runtimes that know them (tc39.es/proposal-intl-locale-info). */
export function zonesOfCountry(country: string): readonly string[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones?(): string[] | undefined };
  return locale.getTimeZones?.() ?? [];
}
