import { useEffect, useRef } from 'react';
import { dropDraft, keepDraft, readDraft } from './draft-store.js';

const QUIET_MS = 400;

/** Keeps a form's values under a name while they are typed. `start` is what was kept, once; `drop` after it was sent. */
export function useDraft<T>(name: string, values: T): { start: T | undefined; drop: () => void } {
  const start = useRef<{ value: T | undefined }>(undefined);
  start.current ??= { value: readDraft<T>(name) };
  const dropped = useRef(false);
  const text = JSON.stringify(values);
  const first = useRef(text);
  useEffect(() => {
    if (dropped.current || text === first.current) return undefined;
    const timer = setTimeout(() => keepDraft(name, JSON.parse(text)), QUIET_MS);
    return () => clearTimeout(timer);
  }, [name, text]);
  const drop = (): void => {
    dropped.current = true;
    dropDraft(name);
  };
  return { start: start.current.value, drop };
}
