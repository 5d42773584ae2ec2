import { dropDraft, keepDraft, readDraft } from '../../lib/drafts/draft-store.js';

const NAME = 'way-back';

/** Where to go on after paying, as a path of this app; kept while the payer is away at the till. */
export const keepWayBack = (path: string | undefined): void =>
  path === undefined ? dropDraft(NAME) : keepDraft(NAME, path);

export function readWayBack(): string | undefined {
  const path = readDraft<unknown>(NAME);
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : undefined;
}
