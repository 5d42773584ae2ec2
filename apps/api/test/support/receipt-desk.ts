import { OptOuts } from '../../src/audience/opt-outs.js';
import { CreditLedger } from '../../src/billing/credit-ledger.js';
import { Holds } from '../../src/billing/holds.js';
import type { Env } from '../../src/config/env.js';
import type { Jobs } from '../../src/jobs/jobs.js';
import type { Job } from '../../src/jobs/catalogue.js';
import { GatewayHealth } from '../../src/provider/gateway-health.js';
import { ApplyOutcomes } from '../../src/sms/apply-outcomes.js';
import { ApplyReceipts } from '../../src/sms/apply-receipts.processor.js';
import { type Receipt, ReceiptInbox } from '../../src/sms/receipt-inbox.js';
import type { OpenDatabase } from './open-database.js';

/** The rooms' own parts on a spec's database, with a queue that only remembers. */
export interface ReceiptDesk {
  applyOutcomes: ApplyOutcomes;
  queued: Job[];
  jobs: Jobs;
  store(...receipts: Receipt[]): Promise<void>;
  apply(): Promise<void>;
}

export function receiptDesk(db: OpenDatabase): ReceiptDesk {
  const env = { unknown: { lookUpAfterSeconds: 60 }, wave: { leaseSeconds: 45 } } as unknown as Env;
  const queued: Job[] = [];
  const jobs = { enqueue: async (...more: Job[]) => void queued.push(...more) } as unknown as Jobs;
  const applyOutcomes = new ApplyOutcomes(new Holds(new CreditLedger()), env);
  const health = new GatewayHealth(db.database, env);
  const inbox = new ReceiptInbox(db.database, jobs);
  const applyReceipts = new ApplyReceipts(db.database, applyOutcomes, new OptOuts(), health);

  return {
    applyOutcomes,
    queued,
    jobs,
    store: async (...receipts) => void (await Promise.all(receipts.map((receipt) => inbox.store([receipt])))),
    apply: () => applyReceipts.handle({}, new AbortController().signal),
  };
}
