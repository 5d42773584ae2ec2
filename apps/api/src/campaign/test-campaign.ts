/** Beside the road: one paid text of a campaign to a number of the merchant's choice, as its first guest would get it. */
import { parsePhone } from '@dinnerbell/domain';
import { Injectable } from '@nestjs/common';
import type { Context } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import { Problem } from '../http/problem.js';
import { findCampaign } from './find-campaign.js';
import { HouseRules } from './house-rules.js';
import { SendDirect } from './send-direct.js';
import type { SmsAcceptedView } from './wire/sms-view.js';
import type { TestBody } from './wire/test-body.js';

/** So that test messages are no way to pester somebody: RELIABILITY §3, SMS abuse. */
const MOST = 3;
const MINUTES = 10;

@Injectable()
export class TestCampaign {
  constructor(
    private readonly database: Database,
    private readonly houseRules: HouseRules,
    private readonly sendDirect: SendDirect,
  ) {}

  /** 429 `test_limit` after three to a number within ten minutes. */
  run(ctx: Context, id: string, body: TestBody): Promise<SmsAcceptedView> {
    return this.database.transaction(ctx, async (tx) => {
      const { name, message, timezone, senderId } = await findCampaign(tx, id);
      const rules = await this.houseRules.of(tx, ctx.merchantId);
      const parsed = parsePhone(body.phone, rules.country);
      if (!parsed.ok) {
        const { code, detail } = parsed;
        throw new Problem(400, 'validation_failed', detail, { errors: [{ path: 'phone', code, detail }] });
      }
      await limit(tx, parsed.phone);
      return this.sendDirect.run(tx, rules, {
        campaign: { kind: 'test', name, message, timezone, senderId },
        to: [parsed.phone],
        fields: await firstFields(tx, id),
        pathOf: () => 'phone',
      });
    });
  }
}

/** Under a lock of its own, so that tests at the same moment are counted one after the other. */
async function limit(tx: Tx, phone: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('test/' || $1 || '/' || $2, 0))`, [
    tx.ctx.merchantId,
    phone,
  ]);
  const recent = await tx.query<{ wait: number }>(
    `SELECT ceil(extract(epoch FROM c.created_at + make_interval(mins => $3) - now()))::int AS wait
     FROM recipients r JOIN campaigns c ON c.id = r.campaign_id
     WHERE r.merchant_id = $1 AND r.phone = $2 AND c.kind = 'test' AND c.created_at > now() - make_interval(mins => $3)
     ORDER BY c.created_at DESC LIMIT $4`,
    [tx.ctx.merchantId, phone, MINUTES, MOST],
  );
  const oldest = recent[MOST - 1];
  if (!oldest) return;
  throw new Problem(429, 'test_limit', `A number gets ${MOST} test messages in ${MINUTES} minutes at most.`, {
    headers: { 'retry-after': String(Math.max(1, oldest.wait)) },
  });
}

async function firstFields(tx: Tx, campaignId: string): Promise<Record<string, string>> {
  const [first] = await tx.query<{ fields: Record<string, string> }>(
    'SELECT fields FROM recipients WHERE campaign_id = $1 ORDER BY id LIMIT 1',
    [campaignId],
  );
  return first?.fields ?? {};
}
