import type { Settings } from './settings.js';

/** Longer ones would take most of a text. */
const LONGEST = 60;

/**
 * What short links start with: LINK_URL, by default PUBLIC_URL and `/l/`; null where the operator wrote `off`. Whatever stands in front hands
 * LINK_URL and a code on to `/l/{code}` of this API.
 */
export function readLinkBase(settings: Settings, publicUrl: string): string | null {
  const text = settings.optional('LINK_URL');
  if (text === 'off') return null;
  if (text === undefined) return `${publicUrl}/l/`;
  const url = settings.checkUrl('LINK_URL', text, ['http', 'https']);
  if (!url) return null;
  if (url.search || url.hash || url.username || url.password) {
    settings.faults.push('LINK_URL must be scheme, host and path alone, without question mark or user; or off.');
  }
  const base = url.href.endsWith('/') ? url.href : `${url.href}/`;
  if (base.length > LONGEST)
    settings.faults.push(`LINK_URL must be ${LONGEST} characters or fewer: it is in every text.`);
  return base;
}
