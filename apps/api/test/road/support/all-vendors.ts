import { operatorAccountId } from '../../../src/provider/operator-account.js';
import { MSG91_SETTINGS, VONAGE_SETTINGS } from '../../support/vendor-settings.js';
import type { Town } from './town.js';

export type Vendor = 'twilio' | 'vonage' | 'msg91';

/** What the campaigns of these specs say, and the template that it is registered as. */
export const MESSAGE = 'Hi {{name}}, lunch is on us.';
const TEMPLATES = JSON.stringify({ lunch: '##brand##: Hi ##name##, lunch is on us.##run##\nReply STOP to opt out' });

/** The other two vendors' accounts at the stand-ins. */
export function vendorsAtSimulator(publicUrl: string): Record<string, string> {
  const path = `/webhooks/sms/msg91/${operatorAccountId('msg91')}/${MSG91_SETTINGS.MSG91_WEBHOOK_SECRET}/status`;
  return {
    SIMULATOR_VONAGE_API_KEY: VONAGE_SETTINGS.VONAGE_API_KEY,
    SIMULATOR_VONAGE_API_SECRET: VONAGE_SETTINGS.VONAGE_API_SECRET,
    SIMULATOR_VONAGE_SIGNATURE_SECRET: VONAGE_SETTINGS.VONAGE_SIGNATURE_SECRET,
    SIMULATOR_MSG91_AUTH_KEY: MSG91_SETTINGS.MSG91_AUTH_KEY,
    SIMULATOR_MSG91_TEMPLATES: TEMPLATES,
    SIMULATOR_MSG91_WEBHOOK_URL: publicUrl + path,
  };
}

/** The operator's accounts there. */
export function vendorsAtApi(simulatorUrl: string): Record<string, string> {
  return {
    ...VONAGE_SETTINGS,
    ...MSG91_SETTINGS,
    VONAGE_BASE_URL: `${simulatorUrl}/vonage`,
    MSG91_BASE_URL: `${simulatorUrl}/msg91`,
    MSG91_TEMPLATES: TEMPLATES,
    VONAGE_SEGMENTS_PER_SECOND: '10000',
    MSG91_SEGMENTS_PER_SECOND: '10000',
  };
}

/**
 * Lets these vendors alone carry texts, in this order, as fast as asked. MSG91's account is let loose on every country without a header of its
 * own: the fictional numbers that belong to nobody are American.
 */
export async function carriedBy(town: Town, vendors: readonly Vendor[], perSecond = 10_000): Promise<void> {
  await town.sql(
    `UPDATE gateway_accounts SET enabled = vendor = ANY ($1), position = coalesce(array_position($1, vendor), 0), updated_at = clock_timestamp(),
       settings = (CASE vendor WHEN 'msg91' THEN settings - 'sender' - 'countries' ELSE settings END) || jsonb_build_object('segmentsPerSecond', $2::int)
     WHERE merchant_id IS NULL`,
    [vendors, perSecond],
  );
}
