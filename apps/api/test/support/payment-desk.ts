import type { PaymentEvent } from '@dinnerbell/payment-gateways';
import { CreditLedger } from '../../src/billing/credit-ledger.js';
import { Debts } from '../../src/billing/debts.js';
import { ApplyDispute } from '../../src/billing/payment/apply-dispute.js';
import { ApplyNews } from '../../src/billing/payment/apply-news.js';
import { ApplyRefund } from '../../src/billing/payment/apply-refund.js';
import { CheckPayment } from '../../src/billing/payment/check-payment.processor.js';
import { CreditPayment } from '../../src/billing/payment/credit-payment.js';
import { FinishRefund } from '../../src/billing/payment/finish-refund.js';
import { PaymentAlarms } from '../../src/billing/payment/payment-alarms.js';
import { RefundPayment } from '../../src/billing/payment/refund-payment.js';
import { SendRefund } from '../../src/billing/payment/send-refund.js';
import { RetryRefund } from '../../src/billing/payment/send-refund.processor.js';
import { SettlePayment } from '../../src/billing/payment/settle-payment.js';
import { StartPayment } from '../../src/billing/payment/start-payment.js';
import { TakeEvent } from '../../src/billing/payment/take-event.js';
import { Tills } from '../../src/billing/payment/tills.js';
import { VerifyPayment } from '../../src/billing/payment/verify-payment.js';
import { Pricing } from '../../src/billing/pricing.js';
import type { Env } from '../../src/config/env.js';
import { systemContext } from '../../src/database/context.js';
import type { Database } from '../../src/database/transaction.js';
import { Metrics } from '../../src/http/metrics.js';
import { FakeTill } from './fake-till.js';
import type { OpenDatabase } from './open-database.js';

export const PACKAGE = { packageId: 'taster', gateway: 'razorpay' as const, credits: 500, amountMinor: 1200 };
const PRICES = [
  { id: 'taster', name: 'Taster', credits: 500, prices: { USD: '12.00', JPY: '1800.00' } },
  { id: 'odd', name: 'Odd', credits: 300, prices: { USD: '10.00' } },
];

/** The whole room of payments on a spec's database with a till of its own; `door` is the way its steps take to SQL. */
export function paymentDesk(db: OpenDatabase, door: Database = db.database) {
  const till = new FakeTill();
  const tills = new Tills(new Map([['razorpay', till]]));
  const ledger = new CreditLedger();
  const debts = new Debts(ledger);
  const metrics = new Metrics();
  const alarms = new PaymentAlarms(metrics);
  const finish = new FinishRefund(debts);
  const applyNews = new ApplyNews(new ApplyRefund(debts, finish), new ApplyDispute(debts), alarms);
  const settle = new SettlePayment(new CreditPayment(ledger, debts), applyNews, alarms);
  const take = new TakeEvent(door, settle, applyNews);
  const verify = new VerifyPayment(door, settle, tills);
  const check = new CheckPayment(door, settle, tills);
  const env = { publicUrl: 'https://sms.example.test' } as Env;
  const pricing = new Pricing({ version: 'spec', rates: { US: 1 } }, PRICES);
  const start = new StartPayment(db.database, pricing, tills, env);
  const send = new SendRefund(db.database, finish);
  const refund = new RefundPayment(db.database, ledger, send, tills);
  const retryRefund = new RetryRefund(db.database, send, tills);
  const sql = <Row = Record<string, unknown>>(statement: string, params: unknown[] = []): Promise<Row[]> =>
    db.database.transaction(systemContext('spec'), (tx) => tx.query<Row>(statement, params));
  const ctxOf = (merchantId: string) => ({ merchantId, actor: 'spec' });
  return {
    ...{ till, tills, metrics, sql, ctxOf },
    ...{ start, verify, refund },
    buy: async (merchantId: string, more: { packageId?: string; currency?: string } = {}): Promise<string> => {
      const body = { packageId: PACKAGE.packageId, gateway: PACKAGE.gateway, ...more };
      return (await start.run(ctxOf(merchantId), body)).paymentId;
    },
    webhook: (event: PaymentEvent) => take.run('razorpay', event),
    /** The payer's browser comes back with what checkout.js gave it. */
    comeBack: (merchantId: string, id: string) =>
      verify.run(ctxOf(merchantId), id, { gatewayPaymentId: `pay_${id}`, signature: `signed order_${id}|pay_${id}` }),
    /** The clock's check, as if its time had come. */
    poll: async (id: string) => {
      await sql(`UPDATE payments SET next_check_at = now() WHERE id = $1 AND next_check_at IS NOT NULL`, [id]);
      await check.handle({ paymentId: id });
    },
    retry: async (refundId: string) => {
      await sql(`UPDATE refunds SET next_try_at = now() WHERE id = $1 AND next_try_at IS NOT NULL`, [refundId]);
      await retryRefund.handle({ refundId });
    },
    payment: async (id: string) =>
      (await sql<Record<string, unknown>>('SELECT * FROM payments WHERE id = $1', [id]))[0],
    /** Balance, debt, and whether the ledger sums to them. */
    credits: async (merchantId: string) => {
      const [row] = await sql<{ free: number; debt: number; ledger: number; purchases: number }>(
        `SELECT sms_credits AS free, debt,
           (SELECT coalesce(sum(free_delta), 0)::int FROM ledger_entries WHERE merchant_id = m.id) AS ledger,
           (SELECT count(*)::int FROM transactions WHERE merchant_id = m.id AND type = 'Credit Purchase') AS purchases
         FROM merchants m WHERE id = $1`,
        [merchantId],
      );
      return row;
    },
    /** Uses credits up as a campaign would. */
    use: async (merchantId: string, credits: number) =>
      db.database.transaction(systemContext('spec'), async (tx) => {
        const reference = `used/${merchantId}/${credits}/${Math.random()}`;
        await ledger.move(tx, 'hold', { merchantId, credits, reference });
        await ledger.move(tx, 'consume', { merchantId, credits, reference });
      }),
  };
}

export type PaymentDesk = ReturnType<typeof paymentDesk>;
