/** Every time zone of the runtime, as a person looks for it: `America/New York`. */
export const listZones = (): { value: string; label: string }[] =>
  ['UTC', ...Intl.supportedValuesOf('timeZone')].map((value) => ({ value, label: value.replaceAll('_', ' ') }));
