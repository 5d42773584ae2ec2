import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { v7 as newId } from 'uuid';
import { BRAND, MESSAGE, nameOf, OPT_OUT_LINE, phoneOf } from './guests.mjs';

const FRAME = {
  brandName: BRAND,
  optOutLine: OPT_OUT_LINE,
  senderId: null,
  rateCard: { version: 'bench', rates: { US: 1 } },
};
const COPY_ROWS = 2_000;
/** No pace: the bench measures what it takes to send, not how politely it is done. */
const NO_PACE = 1_000_000;

/** A restaurant with nothing but a name. */
export async function addMerchant(client) {
  const id = newId();
  await client.query(
    `INSERT INTO merchants (id, name, email, phone, password_hash, country, timezone)
     VALUES ($1, $2, $3, '+12125550100', 'none', 'US', 'America/New_York')`,
    [id, BRAND, `${id}@bench.test`],
  );
  return id;
}

/** A draft without recipients. */
export async function addDraft(client, merchantId) {
  const id = newId();
  await client.query(
    `INSERT INTO campaigns (id, merchant_id, name, message, timezone) VALUES ($1, $2, 'Bench', $3, 'America/New_York')`,
    [id, merchantId, MESSAGE],
  );
  await client.query('INSERT INTO campaign_tallies (campaign_id, merchant_id) VALUES ($1, $2)', [id, merchantId]);
  return id;
}

/**
 * A campaign as it stands before its hour: rows written by COPY, credits held through the ledger, Scheduled for
 * tomorrow, everything checkpointed. Each text is one segment and one credit. Answers its id.
 */
export async function stageCampaign(client, merchantId, rows, { senderId = null } = {}) {
  const id = newId();
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO campaigns (id, merchant_id, name, message, status, scheduled_at, timezone, frame)
     VALUES ($1, $2, 'Bench', $3, 'Scheduled', now() + interval '1 day', 'America/New_York', $4)`,
    [id, merchantId, MESSAGE, JSON.stringify({ ...FRAME, senderId })],
  );
  await client.query('INSERT INTO campaign_tallies (campaign_id, merchant_id, pending) VALUES ($1, $2, $3)', [
    id,
    merchantId,
    rows,
  ]);
  await holdCredits(client, merchantId, id, rows);
  await copyRecipients(client, recipientLines(id, merchantId, rows));
  await client.query('COMMIT');
  return id;
}

/** Lines for COPY, some thousand at a time. */
export function* recipientLines(campaignId, merchantId, rows) {
  for (let first = 0; first < rows; first += COPY_ROWS) {
    let lines = '';
    for (let index = first; index < Math.min(first + COPY_ROWS, rows); index += 1) {
      lines += `${campaignId}\t${newId()}\t${merchantId}\t${phoneOf(index)}\t{"name":"${nameOf(index)}"}\n`;
    }
    yield lines;
  }
}

export async function copyRecipients(client, chunks) {
  const stream = client.query(copyFrom('COPY recipients (campaign_id, id, merchant_id, phone, fields) FROM STDIN'));
  const finished = once(stream, 'finish');
  for (const lines of chunks) if (!stream.write(lines)) await once(stream, 'drain');
  stream.end();
  await finished;
}

/** Lets nothing but the processor decide how fast is sent; the worker must be running, for it writes this row at its start. */
export async function liftPace(client) {
  await client.query(
    `UPDATE gateway_accounts SET settings = settings || jsonb_build_object('segmentsPerSecond', $1::int), updated_at = clock_timestamp()`,
    [NO_PACE],
  );
}

/** The campaign is due now. Resolves when the clock has found it and it is Sending. */
export async function launch(client, id) {
  await client.query('UPDATE campaigns SET scheduled_at = clock_timestamp() WHERE id = $1', [id]);
  await waitForStatus(client, id, ['Sending', 'Sent'], 20);
}

/** Resolves when every row is settled and the campaign closed; rejects when it stopped in any other way. */
export function waitUntilSent(client, id) {
  return waitForStatus(client, id, ['Sent'], 100);
}

/** Seconds from the first claim to the close, by the database's clock. Rejects unless every row was sent and paid for. */
export async function judgeCampaign(client, id, rows) {
  const {
    rows: [seen],
  } = await client.query(
    `SELECT extract(epoch FROM c.finished_at - (SELECT min(attempt_at) FROM recipients WHERE campaign_id = c.id))::float8 AS seconds,
       (SELECT count(*) FROM recipients WHERE campaign_id = c.id AND status = 'Sent')::int AS sent, h.consumed
     FROM campaigns c JOIN holds h ON h.campaign_id = c.id WHERE c.id = $1`,
    [id],
  );
  if (seen.sent !== rows || seen.consumed !== rows) {
    throw new Error(`of ${rows} messages ${seen.sent} were sent and ${seen.consumed} paid for: this run says nothing`);
  }
  return seen.seconds;
}

async function holdCredits(client, merchantId, campaignId, credits) {
  const {
    rows: [{ held }],
  } = await client.query(
    'UPDATE merchants SET sms_credits_held = sms_credits_held + $2 WHERE id = $1 RETURNING sms_credits_held AS held',
    [merchantId, credits],
  );
  const entry = `INSERT INTO ledger_entries
    (id, merchant_id, kind, reference, campaign_id, credits, free_delta, held_delta, free_after, held_after, actor)
    VALUES ($1, $2, $3, $4, $5, $6::int, $7, $8, $9, $10, 'bench')`;
  await client.query(entry, [
    newId(),
    merchantId,
    'grant',
    campaignId,
    campaignId,
    credits,
    credits,
    0,
    credits,
    held - credits,
  ]);
  await client.query(entry, [newId(), merchantId, 'hold', campaignId, campaignId, credits, -credits, credits, 0, held]);
  await client.query('INSERT INTO holds (campaign_id, merchant_id, amount) VALUES ($1, $2, $3)', [
    campaignId,
    merchantId,
    credits,
  ]);
}

async function waitForStatus(client, id, wanted, everyMs) {
  for (;;) {
    const {
      rows: [{ status, reason }],
    } = await client.query(
      'SELECT status, coalesce(pause_reason, failure_reason) AS reason FROM campaigns WHERE id = $1',
      [id],
    );
    if (wanted.includes(status)) return;
    if (!['Scheduled', 'Sending'].includes(status)) throw new Error(`the campaign is ${status}: ${reason}`);
    await pause(everyMs);
  }
}
