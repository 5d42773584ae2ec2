import { Problem } from '../http/problem.js';
import type { Request } from '../http/request.js';

/**
 * For routes that act on the cookie alone: a browser must say that its own page asks (Fetch Metadata; Origin in older ones). Programs
 * send neither header and hold no foreign cookies. SameSite=Strict stands beside it, for sites that share a registrable domain.
 */
export function refuseForeignOrigin(request: Request, publicUrl: string): void {
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw foreign();
  if (site === undefined && origin !== undefined && origin !== publicUrl && !isOwnHost(origin, request))
    throw foreign();
}

/** The page was served by the very address it now calls. */
function isOwnHost(origin: string, request: Request): boolean {
  return URL.canParse(origin) && new URL(origin).host === request.host;
}

const foreign = (): Problem => new Problem(403, 'forbidden', 'This call is for the app’s own pages.');
