import type { PastedGuest } from './read-pasted.js';

/** Guests as a CSV, for lists that are too long for one call. */
export function guestsToCsv(guests: readonly PastedGuest[]): string {
  const names = [...new Set(guests.flatMap(({ fields }) => Object.keys(fields)))];
  const lines = guests.map(({ phone, fields }) => [phone, ...names.map((name) => fields[name] ?? '')]);
  return [['phone', ...names], ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n');
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
