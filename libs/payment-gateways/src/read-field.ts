/** A JSON object of unknown fields. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object under a name, or an empty one. */
export function fieldsIn(value: unknown, name: string): Fields {
  const found = isFields(value) ? value[name] : undefined;
  return isFields(found) ? found : {};
}

/** The text under a name, where it is one and not empty. */
export function textIn(value: unknown, name: string): string | undefined {
  const found = isFields(value) ? value[name] : undefined;
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** The whole number under a name, where it is one. */
export function wholeIn(value: unknown, name: string): number | undefined {
  const found = isFields(value) ? value[name] : undefined;
  return typeof found === 'number' && Number.isSafeInteger(found) ? found : undefined;
}
