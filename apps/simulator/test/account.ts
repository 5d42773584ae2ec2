/** The account that specs send through. */
export const ACCOUNT = { accountSid: `AC${'0123456789abcdef'.repeat(2)}`, authToken: 'a-token-for-specs' };
