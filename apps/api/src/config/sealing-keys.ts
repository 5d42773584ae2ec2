import { type EncryptionKeys, readEncryptionKeys } from './encryption-keys.js';
import { readSettings, stop } from './env.js';

/** The keys alone, for the operator's door. With a fault it ends the process. */
export function readSealingKeys(): EncryptionKeys {
  const settings = readSettings();
  const keys = readEncryptionKeys(settings);
  return settings.faults.length === 0 ? keys : stop(settings.faults);
}
