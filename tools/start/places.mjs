import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
export const BIN = join(ROOT, 'node_modules/.bin');

/** Where the embedded run keeps its data, secrets and logs: DATA_DIR, from the root of the repository. */
export const dataDirectory = () => resolve(ROOT, process.env.DATA_DIR?.trim() || '.data');
