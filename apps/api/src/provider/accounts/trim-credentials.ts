/** Credentials are pasted, often with a space or a line break behind them. What is no text stays what it is, for the check to find. */
export function trimCredentials<T>(credentials: T): T {
  if (typeof credentials !== 'object' || credentials === null || Array.isArray(credentials)) return credentials;
  return Object.fromEntries(
    Object.entries(credentials).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' ? value.trim() : value,
    ]),
  ) as T;
}
