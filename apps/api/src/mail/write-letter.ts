import type { Tx } from '../database/transaction.js';
import { settingsOf } from '../merchant/merchant-settings.js';
import { Merchant } from '../merchant/merchant.entity.js';
import { NOTICE_KINDS, type NoticeKind } from '../notices/kinds.js';
import type { Letter, Writing } from './letter.js';
import { writeCampaignDone, writeCampaignFailed, writeCampaignPaused } from './letters/campaign-letters.js';
import { writeLowCredits, writePaymentReceipt } from './letters/credit-letters.js';
import { writePasswordChanged, writePasswordReset } from './letters/password-letters.js';

const WRITERS: Readonly<Record<NoticeKind, (tx: Tx, writing: Writing) => Promise<Letter | undefined>>> = {
  campaign_done: writeCampaignDone,
  campaign_failed: writeCampaignFailed,
  campaign_paused: writeCampaignPaused,
  low_credits: writeLowCredits,
  payment_succeeded: writePaymentReceipt,
  password_reset: writePasswordReset,
  password_changed: writePasswordChanged,
};

export interface OpenNotice {
  id: string;
  merchantId: string;
  kind: NoticeKind;
  subjectId: string | null;
}

export type Written = { merchant: Merchant; letter: Letter } | 'switched_off' | 'moot';

/** What a notice says by now, from the database alone; or why there is nothing to say any more. */
export async function writeLetter(tx: Tx, notice: OpenNotice, publicUrl: string): Promise<Written> {
  const merchant = await tx.manager.findOneByOrFail(Merchant, { id: notice.merchantId });
  const key = NOTICE_KINDS[notice.kind];
  if (key !== null && !settingsOf(merchant).notifications[key]) return 'switched_off';
  const letter = await WRITERS[notice.kind](tx, { merchant, subjectId: notice.subjectId, publicUrl });
  return letter ? { merchant, letter } : 'moot';
}
