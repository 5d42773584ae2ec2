/** A form body as its first values by name. Written by hand because it is on the path of every message. */
export function readForm(body: string): Record<string, string | undefined> {
  const form: Record<string, string | undefined> = Object.create(null) as Record<string, string | undefined>;
  for (const pair of body.split('&')) {
    const equals = pair.indexOf('=');
    const name = decode(equals === -1 ? pair : pair.slice(0, equals));
    form[name] ??= equals === -1 ? '' : decode(pair.slice(equals + 1));
  }
  return form;
}

function decode(text: string): string {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text;
  if (!spaced.includes('%')) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    // Bytes that are not UTF-8: as a browser would read them.
    return new URLSearchParams(`v=${text}`).get('v') ?? '';
  }
}
