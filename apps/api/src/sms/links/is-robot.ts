import { isbot } from 'isbot';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** What messengers and phones look at links with before anybody taps them, where isbot does not know them. */
const PREVIEWERS = /viber|\bline\/|preview|imessage|messages\/|rcs\b|snippet/i;
/** Headers by which a browser says that nobody has asked for the page yet (Fetch §2.2.7 Sec-Purpose; older names of the same). */
const PURPOSES = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'] as const;
const AHEAD = /prefetch|prerender|preview/i;

/** Whether no person opened the link: a robot, a messenger making a preview, a browser fetching ahead, or a script in a page. */
export function isRobot(method: string, headers: Headers): boolean {
  if (method !== 'GET') return true;
  if (PURPOSES.some((name) => AHEAD.test(String(headers[name] ?? '')))) return true;
  const mode = headers['sec-fetch-mode'];
  if (mode !== undefined && mode !== 'navigate') return true;
  const agent = String(headers['user-agent'] ?? '').trim();
  return agent === '' || isbot(agent) || PREVIEWERS.test(agent);
}
