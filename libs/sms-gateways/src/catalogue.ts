import type { CatalogueRow } from './catalogue-row.js';
import { MSG91 } from './msg91/msg91.js';
import { TWILIO } from './twilio/twilio.js';
import { VONAGE } from './vonage/vonage.js';

/** Every vendor Dinnerbell speaks to, one row each, by its name in URLs and tables. */
export const GATEWAY_CATALOGUE: Readonly<Record<string, CatalogueRow>> &
  Record<'twilio' | 'vonage' | 'msg91', CatalogueRow> = {
  twilio: TWILIO,
  vonage: VONAGE,
  msg91: MSG91,
};
