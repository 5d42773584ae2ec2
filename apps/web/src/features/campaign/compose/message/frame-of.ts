import type { Frame } from '@dinnerbell/domain';
import type { Settings } from '../api/house-rules.js';

/** What stands around every text of a restaurant, and what its links become. */
export const frameOf = ({ brandName, optOutLine, linkBase, shortenLinks }: Settings): Frame => ({
  brandName,
  optOutLine,
  linkBase: shortenLinks ? linkBase : null,
});
