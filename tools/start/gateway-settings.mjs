/** Fictional, like every number of the demo. */
const SENDER = '+12025550100';
const VONAGE_SENDER = '+12025550101';
/** As if registered for India, where MSG91 takes no free text: this one message, with what each guest is told in it. */
const HEADER = 'DEMODN';
const TEMPLATES = JSON.stringify({
  'demo-table': 'Trattoria Demo: Hi ##name##, your table ##when## is waiting for you.\nReply STOP to opt out',
});

/** UUIDv5 of `operator:<vendor>`: the operator's accounts have these ids everywhere (apps/api provider/operator-account). */
const TWILIO_ID = '612177a4-c0b9-5a07-b947-ab2107e0b56f';
const VONAGE_ID = '21fd43a4-fa82-58d0-9b0d-06a3e7ec2625';
const MSG91_ID = 'aedba146-aaf2-5207-a8bf-8ed0dea4b296';

/**
 * The SMS accounts of the embedded run, the same for the product and for the simulator that stands in: Twilio first, Vonage where
 * Twilio cannot be had, MSG91 for India.
 */
export function gatewaySettings(secrets, publicUrl, simulatorPort, perSecond) {
  const simulator = `http://127.0.0.1:${simulatorPort}`;
  const webhooks = `${publicUrl}/webhooks/sms`;
  const shared = {
    TWILIO_ACCOUNT_SID: secrets.twilioAccountSid,
    TWILIO_AUTH_TOKEN: secrets.twilioAuthToken,
    VONAGE_API_KEY: secrets.vonageApiKey,
    VONAGE_API_SECRET: secrets.vonageApiSecret,
    VONAGE_SIGNATURE_SECRET: secrets.vonageSignatureSecret,
    MSG91_AUTH_KEY: secrets.msg91AuthKey,
    MSG91_TEMPLATES: TEMPLATES,
  };
  return {
    api: {
      ...shared,
      TWILIO_SENDER: SENDER,
      TWILIO_BASE_URL: simulator,
      TWILIO_SEGMENTS_PER_SECOND: perSecond,
      VONAGE_SENDER,
      VONAGE_BASE_URL: `${simulator}/vonage`,
      VONAGE_SEGMENTS_PER_SECOND: perSecond,
      MSG91_WEBHOOK_SECRET: secrets.msg91WebhookSecret,
      MSG91_SENDER: HEADER,
      MSG91_COUNTRIES: 'IN',
      MSG91_BASE_URL: `${simulator}/msg91`,
      MSG91_SEGMENTS_PER_SECOND: perSecond,
      OPERATOR_GATEWAYS: 'twilio,vonage,msg91',
    },
    simulator: {
      ...Object.fromEntries(Object.entries(shared).map(([name, value]) => [`SIMULATOR_${name}`, value])),
      SIMULATOR_TWILIO_INBOUND_URL: `${webhooks}/twilio/${TWILIO_ID}/inbound`,
      SIMULATOR_VONAGE_INBOUND_URL: `${webhooks}/vonage/${VONAGE_ID}/inbound`,
      SIMULATOR_MSG91_WEBHOOK_URL: `${webhooks}/msg91/${MSG91_ID}/${secrets.msg91WebhookSecret}/status`,
    },
  };
}
