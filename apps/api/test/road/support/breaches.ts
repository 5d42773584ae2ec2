import { composeText, compileTemplate, fromReference, measureText } from '@dinnerbell/domain';
import { BOOKS } from './books.sql.js';
import { type Accepted, readOracle } from './oracle.js';
import type { Town } from './town.js';

interface Row {
  id: string;
  campaign_id: string;
  phone: string;
  fields: Record<string, string>;
  status: string;
  accepted: boolean;
  segments: number | null;
  gateway_message_id: string | null;
}

interface Written {
  id: string;
  message: string;
  frame: { brandName: string; optOutLine: string } | null;
}

/** More of one kind say no more than these. */
const SHOWN = 5;

/**
 * Everything that is wrong in a town where nothing is under way: with the rows among themselves, and between the rows and what the
 * gateway took. An empty list is what every scenario must end with.
 */
export async function breaches(town: Town): Promise<string[]> {
  const found: string[] = [];
  for (const [name, statement] of Object.entries(BOOKS)) {
    const rows = await town.sql(statement);
    if (rows.length > 0) found.push(`${name}: ${rows.length}, as ${JSON.stringify(rows[0])}`);
  }
  return [...found, ...(await againstOracle(town))];
}

async function againstOracle(town: Town): Promise<string[]> {
  const rows = await town.sql<Row>(
    `SELECT id, campaign_id, phone, fields, status, accepted_at IS NOT NULL AS accepted, segments, gateway_message_id FROM recipients`,
  );
  const campaigns = await town.sql<Written>('SELECT id, message, frame FROM campaigns');
  return compare(await readOracle(town.simulator), rows, new Map(campaigns.map((campaign) => [campaign.id, campaign])));
}

function compare(taken: readonly Accepted[], rows: readonly Row[], campaigns: ReadonlyMap<string, Written>): string[] {
  const report = new Map<string, string[]>();
  const say = (what: string, which: string): void => void report.set(what, [...(report.get(what) ?? []), which]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const seen = new Set<string>();
  for (const text of taken) {
    const row = byId.get(fromReference(text.reference ?? '') ?? '');
    const campaign = row && campaigns.get(row.campaign_id);
    if (!row || !campaign?.frame) {
      say('the gateway took a text that is nobody’s', text.id);
      continue;
    }
    if (seen.has(row.id)) say('the gateway took a text twice', row.id);
    seen.add(row.id);
    const body = composeText(compileTemplate(campaign.message), row.fields, campaign.frame).text;
    if (text.to !== row.phone || text.body !== body) say('the gateway took another text than it should', row.id);
    if (!row.accepted) say('a text the gateway took is not accepted here', `${row.id} ${row.status}`);
    if (row.accepted && row.gateway_message_id !== text.id) say('a row is bound to another text', row.id);
    if (row.accepted && row.segments !== measureText(body).segments) say('a row has another count of segments', row.id);
  }
  for (const row of rows) {
    if (row.accepted && !seen.has(row.id))
      say('accepted here, and the gateway never took it', `${row.id} ${row.status}`);
  }
  return [...report].map(([what, which]) => `${what}: ${which.length}, as ${which.slice(0, SHOWN).join(', ')}`);
}
