import type { Settings } from './settings.js';
import { parseKey } from './weak-secret.js';

/** 32 bytes each: what seals, and what still opens besides. */
export interface EncryptionKeys {
  readonly current: Buffer;
  readonly previous: readonly Buffer[];
}

const WHAT = '32 random bytes in hex or base64 (openssl rand -base64 32 makes them)';

/** ENCRYPTION_KEY, and ENCRYPTION_PREVIOUS_KEYS by commas while a change of keys is under way. */
export function readEncryptionKeys(settings: Settings): EncryptionKeys {
  const current = settings.required('ENCRYPTION_KEY', WHAT);
  const previous = settings.optional('ENCRYPTION_PREVIOUS_KEYS')?.split(',') ?? [];
  return {
    current: current ? read(settings, 'ENCRYPTION_KEY', current) : Buffer.alloc(0),
    previous: previous.map((text, at) => read(settings, `ENCRYPTION_PREVIOUS_KEYS (number ${at + 1})`, text.trim())),
  };
}

function read(settings: Settings, name: string, text: string): Buffer {
  const key = parseKey(text);
  if (typeof key !== 'string') return key;
  settings.faults.push(`${name} ${key}.`);
  return Buffer.alloc(0);
}
