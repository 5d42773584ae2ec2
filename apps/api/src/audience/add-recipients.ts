import { parsePhone } from '@dinnerbell/domain';
import { Injectable } from '@nestjs/common';
import { newId } from '../database/new-id.js';
import type { Tx } from '../database/transaction.js';
import { Jobs } from '../jobs/jobs.js';
import { checkFields } from './check-fields.js';
import { lockDraft } from './lock-draft.js';

export interface NewRecipients {
  campaignId: string;
  merchantId: string;
  /** Whose national formats the numbers may have: the merchant's, ISO 3166-1 alpha-2. */
  country: string;
  recipients: readonly { phone: string; fields?: Record<string, string> }[];
}

/** accepted + duplicates + invalid + optedOut = the recipients given; `problems` has every fault of the invalid ones. */
export interface AddedRecipients {
  accepted: number;
  duplicates: number;
  invalid: number;
  optedOut: number;
  problems: { index: number; path: string; code: string; detail: string }[];
}

/** The recipients step of the road for JSON: into a Draft, one row a number, the first of a repeated number wins. */
@Injectable()
export class AddRecipients {
  constructor(private readonly jobs: Jobs) {}

  /**
   * Adds the good ones and says what the others lack. Locks the campaign; 404, 409 `not_draft` or `import_running` as lockDraft.
   * Moves the tally and, when anybody was added, `campaigns.version`; the estimate is refreshed after commit.
   */
  async run(tx: Tx, { campaignId, merchantId, country, recipients }: NewRecipients): Promise<AddedRecipients> {
    await lockDraft(tx, campaignId);
    const { good, repeated, problems } = judge(recipients, country);
    const optedOut = await this.optedOut(tx, merchantId, [...good.keys()]);
    let refused = 0;
    for (const phone of optedOut) {
      refused += 1 + (repeated.get(phone) ?? 0);
      good.delete(phone);
    }
    const accepted = await this.insert(tx, campaignId, merchantId, good);
    const invalid = new Set(problems.map(({ index }) => index)).size;
    if (accepted > 0) {
      await tx.query('UPDATE campaign_tallies SET pending = pending + $2 WHERE campaign_id = $1', [
        campaignId,
        accepted,
      ]);
      await tx.query('UPDATE campaigns SET version = version + 1 WHERE id = $1', [campaignId]);
      tx.afterCommit(() => this.jobs.enqueue({ name: 'campaign.estimate', data: { campaignId } }));
    }
    return {
      accepted,
      duplicates: recipients.length - accepted - invalid - refused,
      invalid,
      optedOut: refused,
      problems,
    };
  }

  private async optedOut(tx: Tx, merchantId: string, phones: string[]): Promise<string[]> {
    if (phones.length === 0) return [];
    const found = await tx.query<{ phone: string }>(
      'SELECT phone FROM opt_outs WHERE merchant_id = $1 AND phone = ANY($2)',
      [merchantId, phones],
    );
    return found.map(({ phone }) => phone);
  }

  /** How many were new to the draft. */
  private async insert(
    tx: Tx,
    campaignId: string,
    merchantId: string,
    good: ReadonlyMap<string, string>,
  ): Promise<number> {
    if (good.size === 0) return 0;
    const [inserted] = await tx.query<{ count: number }>(
      `WITH added AS (
         INSERT INTO recipients (campaign_id, id, merchant_id, phone, fields)
         SELECT $1, one.id, $2, one.phone, one.fields::jsonb FROM unnest($3::uuid[], $4::text[], $5::text[]) AS one (id, phone, fields)
         ON CONFLICT (campaign_id, phone) DO NOTHING RETURNING 1)
       SELECT count(*)::int AS count FROM added`,
      [campaignId, merchantId, Array.from(good, () => newId()), [...good.keys()], [...good.values()]],
    );
    return inserted?.count ?? 0;
  }
}

/** `good`: number → fields as JSON, the first of a repeated number; `repeated`: how often a number came again. */
function judge(recipients: NewRecipients['recipients'], country: string) {
  const good = new Map<string, string>();
  const repeated = new Map<string, number>();
  const problems: AddedRecipients['problems'] = [];
  recipients.forEach((recipient, index) => {
    const path = `recipients[${index}]`;
    const parsed = parsePhone(recipient.phone, country);
    const faults = checkFields(recipient.fields);
    if (!parsed.ok) problems.push({ index, path: `${path}.phone`, code: parsed.code, detail: parsed.detail });
    for (const fault of faults) problems.push({ index, ...fault, path: `${path}.${fault.path}` });
    if (!parsed.ok || faults.length > 0) return;
    if (good.has(parsed.phone)) repeated.set(parsed.phone, (repeated.get(parsed.phone) ?? 0) + 1);
    else good.set(parsed.phone, JSON.stringify(recipient.fields ?? {}));
  });
  return { good, repeated, problems };
}
