import { ApplyDispute } from './apply-dispute.js';
import { ApplyNews } from './apply-news.js';
import { ApplyRefund } from './apply-refund.js';
import { CheckPayment } from './check-payment.processor.js';
import { CreditPayment } from './credit-payment.js';
import { DuePayments } from './due-payments.js';
import { DueRefunds } from './due-refunds.js';
import { FinishRefund } from './finish-refund.js';
import { PaymentAlarms } from './payment-alarms.js';
import { RefundPayment } from './refund-payment.js';
import { SendRefund } from './send-refund.js';
import { RetryRefund } from './send-refund.processor.js';
import { SettlePayment } from './settle-payment.js';
import { StartPayment } from './start-payment.js';
import { TakeEvent } from './take-event.js';
import { VerifyPayment } from './verify-payment.js';

/** The road of a payment: start → verify, webhook or check → settle → credit; then perhaps refund or dispute. */
export const PAYMENT_STEPS = [
  ...[StartPayment, VerifyPayment, TakeEvent, DuePayments, CheckPayment, SettlePayment, CreditPayment],
  ...[ApplyNews, ApplyRefund, ApplyDispute, PaymentAlarms],
  ...[RefundPayment, SendRefund, FinishRefund, DueRefunds, RetryRefund],
];
