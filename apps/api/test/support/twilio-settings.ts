/** An operator's account that exists nowhere but in specs and at the simulator started for them. */
export const TWILIO_SETTINGS = {
  TWILIO_ACCOUNT_SID: 'AC0123456789abcdef0123456789abcdef',
  TWILIO_AUTH_TOKEN: 'token-for-the-specs-alone',
  TWILIO_SENDER: '+12125550199',
} as const;
