/** What merchants are told by mail, beside the switch in their settings; null: nobody can switch it off. */
export const NOTICE_KINDS = {
  campaign_done: 'campaignDone',
  campaign_failed: 'campaignFailed',
  campaign_paused: 'campaignPaused',
  low_credits: 'lowCredits',
  payment_succeeded: 'payments',
  password_changed: null,
  password_reset: null,
} as const satisfies Record<string, string | null>;

export type NoticeKind = keyof typeof NOTICE_KINDS;
