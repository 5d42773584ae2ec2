import type { UsableGateway } from '../provider/gateways.js';

/** One text on its way: what the gateway will be told. */
export interface WaveMessage {
  recipientId: string;
  /** E.164. */
  to: string;
  body: string;
  segments: number;
  credits: number;
  attempt: number;
}

/** At most a second of granted sending: rows marked Sending and committed, not yet called. */
export interface Wave {
  id: string;
  campaignId: string;
  merchantId: string;
  accountId: string;
  sender: string;
  messages: WaveMessage[];
  /** When the first call may start, and how far apart two segments are, in milliseconds. */
  startsInMs: number;
  msPerSegment: number;
  /** Monotonic deadline (performance.now) after which no call of this wave may start. */
  leaseEndsAt: number;
}

/** What a claim found: a wave, or why there is none. */
export type Claim =
  | { kind: 'wave'; wave: Wave; account: UsableGateway; lastId: string }
  /** Rows were there but none is to be sent (all skipped); go on behind `lastId`. */
  | { kind: 'nothing'; lastId: string }
  /** The range is done, or the campaign is not Sending any more. */
  | { kind: 'end' }
  /** The pace is booked out: come back in so many milliseconds. */
  | { kind: 'wait'; ms: number }
  /** No gateway may carry this campaign any more. */
  | { kind: 'no-gateway' };
