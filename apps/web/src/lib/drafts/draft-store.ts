const PREFIX = 'dinnerbell-draft:';

/** What somebody typed and has not sent yet, for this tab alone. Never a password, never a token; gone at log-out. */
export function readDraft<T>(name: string): T | undefined {
  try {
    const text = sessionStorage.getItem(PREFIX + name);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined; // storage is shut, or holds what an older version wrote
  }
}

export function keepDraft(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    return; // storage is shut or full: the form still works
  }
}

export function dropDraft(name: string): void {
  try {
    sessionStorage.removeItem(PREFIX + name);
  } catch {
    return; // storage is shut: there was nothing
  }
}

export function clearDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  } catch {
    return; // storage is shut: there was nothing
  }
}

/** Whose drafts these are: another's are cleared, for a desk may have more than one owner. */
export function ownDrafts(merchantId: string): void {
  const owner = readDraft<string>('owner');
  if (owner !== undefined && owner !== merchantId) clearDrafts();
  keepDraft('owner', merchantId);
}
