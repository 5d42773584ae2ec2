import type { CatalogueRow } from './catalogue-row.js';
import { TWILIO } from './twilio/twilio.js';

/** Every vendor Dinnerbell speaks to, one row each, by its name in URLs and tables. */
export const GATEWAY_CATALOGUE: Readonly<Record<string, CatalogueRow>> & { readonly twilio: CatalogueRow } = {
  twilio: TWILIO,
};
