/** The operator's accounts at Vonage and MSG91 (TWILIO_SETTINGS has Twilio's); they exist nowhere but in specs and at their simulator. */
export const VONAGE_SETTINGS = {
  VONAGE_API_KEY: 'spec1234',
  VONAGE_API_SECRET: 'vonage-for-the-specs',
  VONAGE_SIGNATURE_SECRET: 'signs-for-the-specs',
  VONAGE_SENDER: '+12125550198',
} as const;

export const MSG91_SETTINGS = {
  MSG91_AUTH_KEY: 'msg91-for-the-specs',
  MSG91_WEBHOOK_SECRET: 'kX7tQ2mVb9Zc4LwR8nYd',
  MSG91_SENDER: 'DEMODN',
  MSG91_COUNTRIES: 'IN',
} as const;
