import type { MatchedTemplate } from '@dinnerbell/domain';
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
  /** Where the vendor takes no free text. */
  template?: MatchedTemplate;
  /** Accounts that could carry it as well and work at this moment. */
  others: number;
}

/** At most a second of granted sending through one account: rows marked Sending and committed, not yet called. */
export interface Wave {
  id: string;
  campaignId: string;
  merchantId: string;
  accountId: string;
  vendor: string;
  sender: string;
  /** The account's own sender, not one that the campaign brought along. */
  ownSender: boolean;
  /** A few texts that try a gateway which did not answer. */
  probe: boolean;
  /** There is something to write about the gateway even if all goes well. */
  watched: boolean;
  messages: WaveMessage[];
  /** When the first call may start, and how far apart two segments are, in milliseconds. */
  startsInMs: number;
  msPerSegment: number;
  /** Monotonic deadline (performance.now) after which no call of this wave may start. */
  leaseEndsAt: number;
}

export interface ClaimedWave {
  wave: Wave;
  account: UsableGateway;
}

/** No gateway that could carry them works: how long to leave them, and the code with which the account was refused, if that is why. */
export interface Rest {
  ms: number;
  reason?: string;
}

/** What a claim found: waves, one for each account and sender, or why there is none. */
export type Claim =
  | { kind: 'waves'; waves: ClaimedWave[]; lastId: string; rest?: Rest }
  /** Rows were there but none is to be sent now (skipped, or left for the gateway that must carry them); go on behind `lastId`. */
  | { kind: 'nothing'; lastId: string; rest?: Rest }
  /** The range is done, or the campaign is not Sending any more. */
  | { kind: 'end' }
  /** The pace is booked out: come back in so many milliseconds. */
  | { kind: 'wait'; ms: number }
  /** None of the gateways works at this moment. */
  | { kind: 'rest'; rest: Rest }
  /** No gateway may carry this campaign any more. */
  | { kind: 'no-gateway' };
