import { resolve } from 'node:path';
import type { Settings } from './settings.js';

/** The web app that this API serves, and what stands beside it in the embedded run. */
export interface WebSettings {
  /** The built app; where it is absent there is none. */
  readonly directory: string;
  /** Pages of the simulator, for the first steps; never set where real gateways answer. */
  readonly standIns: { readonly handsetsUrl?: string; readonly tillUrl?: string; readonly mailUrl?: string };
}

/** apps/web/dist, seen from src/config and from dist/config alike. */
const BUILT = resolve(import.meta.dirname, '../../../web/dist');

export function readWeb(settings: Settings): WebSettings {
  const page = (name: string): string | undefined => {
    const value = settings.optional(name);
    return value === undefined ? undefined : settings.checkUrl(name, value, ['http', 'https'])?.href.replace(/\/$/, '');
  };
  const [handsetsUrl, tillUrl, mailUrl] = [page('HANDSETS_URL'), page('TILL_URL'), page('MAIL_URL')];
  return {
    directory: resolve(settings.optional('WEB_DIR') ?? BUILT),
    standIns: {
      ...(handsetsUrl ? { handsetsUrl } : {}),
      ...(tillUrl ? { tillUrl } : {}),
      ...(mailUrl ? { mailUrl } : {}),
    },
  };
}
