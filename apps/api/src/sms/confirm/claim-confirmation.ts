import { measureText } from '@dinnerbell/domain';
import type { Tx } from '../../database/transaction.js';
import type { UsableGateway } from '../../provider/gateways.js';
import type { Pace } from '../../provider/pace.js';

/** A confirmation marked Sending: after the commit it may be sent, by whoever holds this. */
export interface ClaimedConfirmation {
  id: string;
  phone: string;
  sender: string;
  body: string;
  attempt: number;
  startsInMs: number;
}

/** A worker that has not said by then what came of it never will. */
const LOST_AFTER_SECONDS = 120;

/** Pending → Sending, the intent, with its place in the sender's pace; one that is too late → Expired. Undefined where there is nothing to send. */
export async function claimConfirmation(
  tx: Tx,
  pace: Pace,
  id: string,
  { accountId, segmentsPerSecond: perSecond }: UsableGateway,
): Promise<ClaimedConfirmation | undefined> {
  const [claimed] = await tx.query<Omit<ClaimedConfirmation, 'startsInMs'>>(
    `UPDATE confirmations SET status = 'Sending', attempt = attempt + 1, due_at = now() + make_interval(secs => $2)
     WHERE id = $1 AND status = 'Pending' AND send_before > now() RETURNING id, phone, sender, body, attempt`,
    [id, LOST_AFTER_SECONDS],
  );
  if (!claimed) {
    await tx.query(
      `UPDATE confirmations SET status = 'Expired', due_at = NULL WHERE id = $1 AND status = 'Pending' AND send_before <= now()`,
      [id],
    );
    return undefined;
  }
  const units = measureText(claimed.body).segments;
  const { startsInMs } = await pace.reserve(tx, { accountId, sender: claimed.sender, units, perSecond });
  return { ...claimed, startsInMs };
}
