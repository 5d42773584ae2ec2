/** An account at the stand-in for Twilio. */
export interface Account {
  accountSid: string;
  authToken: string;
  /** What every path of the account starts with. */
  path: string;
}

export function openAccount(accountSid: string, authToken: string): Account {
  return { accountSid, authToken, path: `/2010-04-01/Accounts/${accountSid}` };
}
