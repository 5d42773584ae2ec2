import type { CreditLedger } from './billing/credit-ledger.js';
import { systemContext } from './database/context.js';
import { newId } from './database/new-id.js';
import type { Database, Tx } from './database/transaction.js';

const MOST = 100_000_000;

/** What the operator asked for cannot be done; the message is one sentence for the terminal. */
export class Refused extends Error {}

export interface Grant {
  email: string;
  credits: number;
  reason: string;
  /** Makes a repeat harmless. */
  reference?: string;
}

/** Reads `<email> <credits>` and the options. */
export function readGrant(words: readonly string[], options: { reason?: string; reference?: string }): Grant {
  const [email, amount, ...more] = words;
  if (!email?.includes('@') || amount === undefined || more.length > 0) {
    throw new Refused('Say whom and how many: grant <email> <credits> --reason "…".');
  }
  const credits = /^\d{1,9}$/.test(amount) ? Number(amount) : 0;
  if (credits < 1 || credits > MOST) throw new Refused(`Credits must be a whole number from 1 to ${MOST}.`);
  const reason = options.reason?.trim();
  if (!reason || reason.length > 200) throw new Refused('Say why in 1 to 200 characters: --reason "…".');
  const reference = options.reference?.trim();
  if (reference !== undefined && !/^[\x21-\x7e]{1,100}$/.test(reference)) {
    throw new Refused('--reference must be 1 to 100 visible characters without spaces.');
  }
  return { email: email.trim().toLowerCase(), credits, reason, ...(reference ? { reference } : {}) };
}

/** Gives the credits through the ledger and answers one sentence. */
export function grantCredits(database: Database, ledger: CreditLedger, wish: Grant): Promise<string> {
  return database.transaction(systemContext('operator'), async (tx) => {
    const [merchant] = await tx.query<{ id: string }>('SELECT id FROM merchants WHERE email = $1', [wish.email]);
    if (!merchant) throw new Refused(`No merchant has the e-mail ${wish.email}.`);
    const reference = `operator:${wish.reference ?? newId()}`;
    const { credits, reason } = wish;
    const balance = await ledger.grant(tx, { merchantId: merchant.id, credits, reference, reason });
    if (balance) return `${wish.email} got ${credits} credits and now has ${balance.free} free.`;
    await refuseOther(tx, reference, merchant.id, credits);
    return `Nothing changed: this reference was used for the same grant before.`;
  });
}

async function refuseOther(tx: Tx, reference: string, merchantId: string, credits: number): Promise<void> {
  const [before] = await tx.query<{ merchant_id: string; credits: number }>(
    `SELECT merchant_id, credits FROM ledger_entries WHERE kind = 'grant' AND reference = $1`,
    [reference],
  );
  if (before?.merchant_id === merchantId && before.credits === credits) return;
  throw new Refused('This reference was used for another grant; nothing was given.');
}
