import { useEffect, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from './draft-store.js';
import { changesOf, withoutSent } from './overlay.js';

const QUIET_MS = 300;

/**
 * A form over what is stored. What was typed lies above it, outlives a reload and a lost session, and is gone once it is sent or put back;
 * fields that nobody touched follow what is stored. Never for secrets.
 */
export function useKeptForm<T extends object>(name: string, stored: T) {
  const [typed, setTyped] = useState<Partial<T>>(() => readDraft<Partial<T>>(name) ?? {});
  const changes = changesOf(typed, stored);
  const text = JSON.stringify(changes);
  useEffect(() => {
    if (text === '{}') return dropDraft(name);
    const timer = setTimeout(() => keepDraft(name, JSON.parse(text)), QUIET_MS);
    return () => clearTimeout(timer);
  }, [name, text]);
  return {
    values: { ...stored, ...typed },
    /** What a save has to send; undefined while there is nothing. */
    changes: text === '{}' ? undefined : changes,
    put: (more: Partial<T>): void => setTyped((before) => ({ ...before, ...more })),
    /** At once, for the form may close with it. */
    undo: (): void => {
      dropDraft(name);
      setTyped({});
    },
    sent: (those: Partial<T>): void => setTyped((before) => withoutSent(before, those)),
  };
}
