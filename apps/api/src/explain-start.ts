import type { Env } from './config/env.js';

/** The database lacks migrations that this version needs. */
export class NotMigrated extends Error {}

/** One sentence for whoever started the process, when it did not come up. */
export function explainStart(error: unknown, env: Pick<Env, 'port'>): string {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return `Port ${env.port} is in use; stop what listens there or set PORT to another one.`;
  if (code === 'EACCES') return `Port ${env.port} needs rights this user does not have; set PORT to 1024 or higher.`;
  if (code === '28P01' || code === '28000') return 'The database refuses the user or password of DATABASE_URL.';
  if (code === '3D000') return 'The database of DATABASE_URL does not exist; create it, then migrate.';
  if (isUnmigrated(error, code)) return 'The database is not migrated to this version; run the migrations first.';
  if (/^(08|57P|ECONN|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|EAI_AGAIN)/.test(code)) {
    return 'The database of DATABASE_URL (or the queue of QUEUE_URL) cannot be reached; check that it is running.';
  }
  return `It did not start: ${error instanceof Error ? error.message : 'unknown fault'}`;
}

/** No table, or (a new cluster) not even our roles: PostgreSQL's 22023 for SET ROLE. */
function isUnmigrated(error: unknown, code: string): boolean {
  return error instanceof NotMigrated || code === '42P01' || (code === '22023' && /role/.test(String(error)));
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : '';
}
