import { v7 } from 'uuid';

/** A new UUIDv7 (RFC 9562 §5.7): time-ordered and monotonic within this process, so keyset cursors follow insertion order. */
export function newId(): string {
  return v7();
}
