/** `lost` is seen by a request that nobody answered, or told by the browser; the next answer heals it. */
let lost = typeof navigator !== 'undefined' && !navigator.onLine;
const listeners = new Set<() => void>();

export const isConnectionLost = (): boolean => lost;

export function subscribeConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const noteAnswer = (): void => set(false);
export const noteFailure = (): void => set(true);

function set(next: boolean): void {
  if (lost === next) return;
  lost = next;
  for (const listener of listeners) listener();
}
