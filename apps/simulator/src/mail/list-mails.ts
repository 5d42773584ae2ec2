import type { Mail, MailStore } from './mail-store.js';

export interface ListedMail extends Omit<Mail, 'id' | 'receivedAt'> {
  id: string;
  receivedAt: string;
}

const LARGEST_PAGE = 1000;

/** `GET /oracle/mails?to=&limit=&cursor=`: what was taken, in order. A second copy of a mail has the same `messageId`. */
export function listMails(
  store: MailStore,
  params: URLSearchParams,
): { items: ListedMail[]; nextCursor: string | null } | { problems: string[] } {
  const problems: string[] = [];
  const limit = Number(params.get('limit') ?? 100);
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    problems.push(`limit: must be a whole number from 1 to ${LARGEST_PAGE}`);
  }
  const from = Number(params.get('cursor') ?? 0);
  if (!Number.isInteger(from) || from < 0) problems.push('cursor: must be a nextCursor of an earlier answer');
  if (problems.length) return { problems };
  const to = params.get('to');
  const found = store.list({ from, ...(to === null ? {} : { to }) });
  const items = found.slice(0, limit).map(view);
  return { items, nextCursor: found[limit] ? String(found[limit].id) : null };
}

const view = ({ id, receivedAt, ...mail }: Mail): ListedMail => ({
  ...mail,
  id: String(id),
  receivedAt: new Date(receivedAt).toISOString(),
});
