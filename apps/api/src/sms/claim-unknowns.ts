import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../config/env.js';
import { systemContext } from '../database/context.js';
import { Database } from '../database/transaction.js';
import type { CampaignFrame } from './campaign-frame.js';

/** A message nobody knows the fate of, with all it takes to ask the gateway. */
export interface OpenQuestion {
  recipient_id: string;
  campaign_id: string;
  merchant_id: string;
  account_id: string;
  attempt_at: Date;
  look_ups: number;
  /** Long enough after the attempt that an empty answer counts. */
  absence_counts: boolean;
  /** So long after the attempt that nobody will know any more. */
  expired: boolean;
  phone: string;
  fields: Record<string, string>;
  resends: number;
  gateway_message_id: string | null;
  /** Of the short links in its text, by their addresses. */
  codes: Record<string, string> | null;
  message: string;
  frame: CampaignFrame;
  campaign_status: string;
}

const LONGEST_PAUSE_SECONDS = 3600;
/** 2^12 first pauses are past the longest one for any sensible setting. */
const MOST_DOUBLINGS = 12;

const CLAIM = `
WITH due AS (
  SELECT recipient_id FROM unknown_outcomes WHERE next_look_up_at <= now()
  ORDER BY next_look_up_at LIMIT $1 FOR UPDATE SKIP LOCKED),
claimed AS (
  UPDATE unknown_outcomes u SET look_ups = u.look_ups + 1, next_look_up_at = least(
    now() + make_interval(secs => least($6::float8, $2::float8 * 2 ^ least(u.look_ups, $5::int))),
    CASE WHEN u.attempt_at + $3 * interval '1 s' > now() THEN u.attempt_at + $3 * interval '1 s' END,
    CASE WHEN u.attempt_at + $4 * interval '1 s' > now() THEN u.attempt_at + $4 * interval '1 s' END)
  FROM due WHERE u.recipient_id = due.recipient_id
  RETURNING u.recipient_id, u.campaign_id, u.merchant_id, u.account_id, u.attempt_at, u.look_ups,
    u.attempt_at + $3 * interval '1 s' <= now() AS absence_counts, u.attempt_at + $4 * interval '1 s' <= now() AS expired)
SELECT q.*, r.phone, r.fields, r.resends, r.gateway_message_id, c.message, c.frame, c.status AS campaign_status,
  (SELECT jsonb_object_agg(l.url, l.code) FROM links l WHERE l.campaign_id = q.campaign_id AND l.recipient_id = q.recipient_id) AS codes
FROM claimed q
JOIN recipients r ON r.campaign_id = q.campaign_id AND r.id = q.recipient_id
JOIN campaigns c ON c.id = q.campaign_id
ORDER BY q.attempt_at, q.recipient_id`;

/** Takes open questions that are due, by moving their next turn ahead in the same statement: several workers share them. */
@Injectable()
export class ClaimUnknowns {
  constructor(
    private readonly database: Database,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * At most `most`, oldest attempt first. The pause doubles from look-up to look-up up to an hour, but never passes by the moments at
   * which an empty answer begins to count and at which the question is given up.
   */
  run(most: number): Promise<OpenQuestion[]> {
    const { lookUpAfterSeconds, absentAfterMinutes, giveUpAfterHours } = this.env.unknown;
    return this.database.transaction(systemContext('worker:reconcile'), (tx) =>
      tx.query<OpenQuestion>(CLAIM, [
        most,
        lookUpAfterSeconds,
        absentAfterMinutes * 60,
        giveUpAfterHours * 3600,
        MOST_DOUBLINGS,
        LONGEST_PAUSE_SECONDS,
      ]),
    );
  }
}
