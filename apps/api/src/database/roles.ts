import type { PoolClient } from 'pg';

/** Sees the rows of `app.merchant_id` only. */
export const APP_ROLE = 'dinnerbell_app';
/** Sees every tenant: the clock, lanes, log-in. */
export const WORKER_ROLE = 'dinnerbell_worker';
/** May only add recipients and import problems, by COPY (which PostgreSQL refuses under row-level security). */
export const LOADER_ROLE = 'dinnerbell_loader';

/**
 * A worker that stands still in the middle of a transaction (stopped, swapped out, cut off) holds locks that everybody else waits for:
 * after so long PostgreSQL ends it. None of its transactions waits for anything but the database.
 */
export const STANDSTILL_SECONDS = 5;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Takes the role of a tenant (or of the system) until the transaction ends, in one round trip. */
export async function enterRole(client: PoolClient, merchantId: string): Promise<void> {
  if (merchantId === 'system') {
    await client.query(
      `SET LOCAL ROLE ${WORKER_ROLE}; SET LOCAL app.merchant_id = ''; SET LOCAL idle_in_transaction_session_timeout = '${STANDSTILL_SECONDS}s'`,
    );
    return;
  }
  if (!UUID.test(merchantId)) throw new Error('the merchant of a transaction is not a UUID');
  await client.query(`SET LOCAL ROLE ${APP_ROLE}; SET LOCAL app.merchant_id = '${merchantId}'`);
}
