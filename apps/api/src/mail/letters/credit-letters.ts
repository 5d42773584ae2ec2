import type { Tx } from '../../database/transaction.js';
import { settingsOf } from '../../merchant/merchant-settings.js';
import { count, type Letter, number, type Writing } from '../letter.js';

/** Moot when the credits are above the mark again by now. */
export async function writeLowCredits(_tx: Tx, { merchant, publicUrl }: Writing): Promise<Letter | undefined> {
  const { lowCreditsBelow } = settingsOf(merchant).notifications;
  const { smsCredits, smsCreditsHeld } = merchant;
  if (smsCredits >= lowCreditsBelow) return undefined;
  return {
    subject: `${count(smsCredits, 'credit')} left`,
    lines: [
      `Your free credits have fallen below ${number(lowCreditsBelow)}.`,
      'Campaigns that are scheduled have theirs held and go out as planned; new ones need more.',
    ],
    facts: [
      ['Free', number(smsCredits)],
      ['Held for campaigns', number(smsCreditsHeld)],
    ],
    action: { label: 'Add credits', url: `${publicUrl}/app/billing` },
    optional: true,
  };
}

interface Payment {
  credits: number;
  amount: string;
  currency: string;
  gateway: string;
  paidAt: Date | null;
}

const GATEWAYS: Readonly<Record<string, string>> = { stripe: 'Stripe', razorpay: 'Razorpay' };

/** A receipt. */
export async function writePaymentReceipt(tx: Tx, writing: Writing): Promise<Letter | undefined> {
  const [payment] = await tx.query<Payment>(
    `SELECT credits, amount, currency, gateway, settled_at AS "paidAt" FROM payments WHERE id = $1`,
    [writing.subjectId],
  );
  if (!payment) return undefined;
  const { credits, amount, currency, gateway, paidAt } = payment;
  const { merchant, publicUrl, subjectId } = writing;
  const when = paidAt?.toLocaleString('en-GB', { timeZone: merchant.timezone, dateStyle: 'long', timeStyle: 'short' });
  return {
    subject: `Receipt: ${count(credits, 'credit')} for ${amount} ${currency}`,
    lines: [`Thank you. Your payment has arrived and the credits are yours.`],
    facts: [
      ['Credits', number(credits)],
      ['Paid', `${amount} ${currency}`],
      ['By', GATEWAYS[gateway] ?? gateway],
      ...(when ? [['On', `${when} (${merchant.timezone})`] as [string, string]] : []),
      ['Payment', String(subjectId)],
    ],
    action: { label: 'See your payments', url: `${publicUrl}/app/billing` },
    optional: true,
  };
}
