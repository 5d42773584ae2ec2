import { newId } from '../database/new-id.js';
import type { Tx } from '../database/transaction.js';
import type { NoticeKind } from './kinds.js';

export interface Notice {
  merchantId: string;
  kind: NoticeKind;
  /** Unique within the kind: the same cause is told once. */
  reference: string;
  /** The campaign or payment it is about. */
  subjectId?: string;
}

/**
 * Puts a notice into the outbox, in the transaction of what it tells of: both are durable, or neither is. A worker's clock finds it within
 * a second. A reference that was used before changes nothing.
 */
export async function raiseNotice(tx: Tx, { merchantId, kind, reference, subjectId }: Notice): Promise<void> {
  await tx.query(
    'INSERT INTO notices (id, merchant_id, kind, reference, subject_id) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
    [newId(), merchantId, kind, reference, subjectId ?? null],
  );
}
