export const MODES = [
  'refuse',
  'throttle',
  'slow',
  'drop-before',
  'accept-then-drop',
  'accept-then-500',
  'bad-json',
] as const;
export type FaultMode = (typeof MODES)[number];

export const OPERATIONS = ['send', 'list', 'fetch', 'account', 'checkout', 'refund', 'webhook'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** Operations that make something, and so can be accepted and then not answered; the two tills have the last two. */
export const MAKING: readonly (Operation | undefined)[] = ['send', 'checkout', 'refund'];

/** How receipts of accepted messages come. */
export interface ReceiptSettings {
  /** Times each receipt is posted; 0 posts none. */
  copies: number;
  /** Receipts of a message come in any order. */
  shuffle: boolean;
  /** Before each of a message's receipts. */
  delayMs: number;
  /**
   * Of the messages, how many (0–1) are delivered; the rest are reported undelivered with an error code. Of the tills'
   * webhooks: how many are posted at all.
   */
  deliveredShare: number;
}

/** What goes wrong for which requests; a rule without a mode only changes receipts. */
export interface FaultRule {
  vendor?: string;
  /** Start of the phone number; of `smtp` the start of the e-mail address, in small letters. */
  to?: string;
  /** Absent: every operation. */
  operation?: Operation;
  /** Of the requests that match, how many are hit (0–1). */
  share: number;
  mode?: FaultMode;
  /** mode refuse: the vendor's error code; a word where the vendor has words; of `smtp` the reply code, as 550. */
  code?: number | string;
  /** mode throttle: seconds. */
  retryAfter?: number;
  /** mode slow. */
  ms?: number;
  receipts?: Partial<ReceiptSettings>;
}
