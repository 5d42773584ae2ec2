import type { Settings } from './settings.js';

/** The operator's own Twilio account; the base URL is set only where a stand-in answers for Twilio. */
export interface TwilioSettings {
  readonly accountSid: string;
  readonly authToken: string;
  /** Accepted on callbacks too, while the token is being changed. */
  readonly secondaryAuthToken?: string;
  readonly sender: string;
  readonly baseUrl?: string;
  readonly segmentsPerSecond: number;
}

/** The account, or `undefined` when none of its settings is there; a half-set one is a fault. */
export function readTwilio(settings: Settings): TwilioSettings | undefined {
  const names = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_SENDER'] as const;
  const set = names.filter((name) => settings.optional(name) !== undefined);
  const baseUrl = settings.optional('TWILIO_BASE_URL');
  const secondaryAuthToken = settings.optional('TWILIO_SECONDARY_AUTH_TOKEN');
  const segmentsPerSecond = settings.number('TWILIO_SEGMENTS_PER_SECOND', 30, { min: 1, max: 10_000 });
  if (set.length === 0) return undefined;
  const accountSid = settings.required(
    'TWILIO_ACCOUNT_SID',
    'the account SID (AC and 32 hex digits), as TWILIO_* are used',
  );
  const authToken = settings.required('TWILIO_AUTH_TOKEN', 'the auth token, as TWILIO_* are used');
  const sender = settings.required('TWILIO_SENDER', 'the number or messaging service that sends, as TWILIO_* are used');
  if (accountSid && !/^AC[0-9a-f]{32}$/i.test(accountSid))
    settings.faults.push('TWILIO_ACCOUNT_SID must be AC and 32 hex digits.');
  if (baseUrl) settings.checkUrl('TWILIO_BASE_URL', baseUrl, ['http', 'https']);
  return {
    accountSid,
    authToken,
    ...(secondaryAuthToken ? { secondaryAuthToken } : {}),
    sender,
    ...(baseUrl ? { baseUrl: baseUrl.replace(/\/+$/, '') } : {}),
    segmentsPerSecond,
  };
}
