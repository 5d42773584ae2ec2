/** Reads settings one by one and collects what is wrong with them, so that all of it can be told at once. */
export class Settings {
  readonly faults: string[] = [];

  constructor(private readonly source: Readonly<Record<string, string | undefined>>) {}

  /** The trimmed value; unset and empty are the same. */
  optional(name: string): string | undefined {
    return this.source[name]?.trim() || undefined;
  }

  required(name: string, what: string): string {
    const value = this.optional(name);
    if (value === undefined) this.faults.push(`${name} is not set; it must be ${what}.`);
    return value ?? '';
  }

  /** A number within bounds; whole unless `fraction`. */
  number(name: string, fallback: number, bounds: { min: number; max: number; fraction?: boolean }): number {
    const text = this.optional(name);
    if (text === undefined) return fallback;
    const value = Number(text);
    const fits = /^\d+(\.\d+)?$/.test(text) && value >= bounds.min && value <= bounds.max;
    if (!fits || (!bounds.fraction && !Number.isInteger(value))) {
      const kind = bounds.fraction ? 'a number' : 'a whole number';
      this.faults.push(`${name} must be ${kind} from ${bounds.min} to ${bounds.max}.`);
      return fallback;
    }
    return value;
  }

  oneOf<T extends string>(name: string, fallback: T, words: readonly T[]): T {
    const text = this.optional(name);
    if (text === undefined) return fallback;
    const word = words.find((one) => one === text);
    if (word === undefined) this.faults.push(`${name} must be one of ${words.join(', ')}.`);
    return word ?? fallback;
  }

  /** An absolute URL with one of these schemes; the URL itself is not repeated in the fault, it may hold a password. */
  checkUrl(name: string, value: string, schemes: readonly string[]): URL | undefined {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (url && schemes.includes(url.protocol.slice(0, -1))) return url;
    this.faults.push(`${name} must be a URL that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}.`);
    return undefined;
  }
}
