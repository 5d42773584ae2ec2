import { readSettings, stop } from './env.js';

/** DATABASE_URL alone, for the tools that need no more: migration and the operator's door. With a fault it ends the process. */
export function readDatabaseUrl(): string {
  const settings = readSettings();
  const url = settings.required('DATABASE_URL', 'the URL of a PostgreSQL database');
  if (url) settings.checkUrl('DATABASE_URL', url, ['postgres', 'postgresql']);
  return settings.faults.length === 0 ? url : stop(settings.faults);
}
