/** The account that specs send through. */
export const ACCOUNT = { accountSid: `AC${'0123456789abcdef'.repeat(2)}`, authToken: 'a-token-for-specs' };

/** The same at the stand-in for Vonage. */
export const VONAGE = { apiKey: 'abcd1234', apiSecret: 'a-secret-for-specs', signatureSecret: 'signs-webhooks' };

/** And for MSG91. */
export const MSG91 = { authKey: 'an-auth-key-for-specs', webhookSecret: 'a-secret-of-the-path' };
