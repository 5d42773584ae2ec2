import type { Tx } from '../../database/transaction.js';
import { PhoneSet } from './phone-set.js';

const PAGE = 5000;

/** The numbers that stand in a draft already. */
export function loadRecipients(tx: Tx, campaignId: string, expectedMore: number): Promise<PhoneSet> {
  const sql = 'SELECT phone FROM recipients WHERE campaign_id = $1 AND phone > $2 ORDER BY phone LIMIT $3';
  return loadNumbers(tx, sql, campaignId, expectedMore);
}

/** The numbers a merchant may not text. */
export function loadOptOuts(tx: Tx, merchantId: string): Promise<PhoneSet> {
  const sql = 'SELECT phone FROM opt_outs WHERE merchant_id = $1 AND phone > $2 ORDER BY phone LIMIT $3';
  return loadNumbers(tx, sql, merchantId, 0);
}

/** Page by page along the unique index, so that memory holds the numbers alone. */
async function loadNumbers(tx: Tx, sql: string, id: string, expectedMore: number): Promise<PhoneSet> {
  const numbers = new PhoneSet(expectedMore);
  let after = '';
  for (;;) {
    const page = await tx.query<{ phone: string }>(sql, [id, after, PAGE]);
    for (const { phone } of page) numbers.add(phone);
    if (page.length < PAGE) return numbers;
    after = page.at(-1)?.phone ?? after;
  }
}
