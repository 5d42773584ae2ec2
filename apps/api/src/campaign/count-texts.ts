import { compileTemplate, type Estimate, type Refusal, startEstimate } from '@dinnerbell/domain';
import type { Tx } from '../database/transaction.js';
import type { CampaignFrame } from '../sms/campaign-frame.js';

/** Rows a round trip: some milliseconds of counting, then other requests get their turn. */
const PAGE = 2000;
const ZERO_ID = '00000000-0000-0000-0000-000000000000';

export interface Counted {
  estimate: Estimate;
  refusals: Refusal[];
}

interface RecipientRow {
  id: string;
  phone: string;
  fields: Record<string, string>;
}

/** Reads the recipients of a campaign once, in flat memory, and counts the text that each of them would get. */
export async function countTexts(
  tx: Tx,
  campaign: { id: string; message: string },
  frame: CampaignFrame,
): Promise<Counted> {
  const run = startEstimate({ template: compileTemplate(campaign.message), frame, rateCard: frame.rateCard });
  for (let after: string | undefined = ZERO_ID; after !== undefined;) {
    const rows: RecipientRow[] = await tx.query<RecipientRow>(
      'SELECT id, phone, fields FROM recipients WHERE campaign_id = $1 AND id > $2 ORDER BY id LIMIT $3',
      [campaign.id, after, PAGE],
    );
    for (const row of rows) run.add(row);
    after = rows.length < PAGE ? undefined : rows.at(-1)?.id;
  }
  return run.result();
}
