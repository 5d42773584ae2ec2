/** Work on a campaign's rows takes milliseconds, and waits for no more than the work of others before it. */
export const DONE_SOON_SECONDS = 10;

/**
 * For a select list: from here on the transaction has this long, whatever it waits for. A stopped worker has many open: without a limit those
 * in line for one row are given it one after the other, and each keeps it for as long as a standstill may last (`roles`).
 */
export const DONE_SOON = `set_config('transaction_timeout', '${DONE_SOON_SECONDS}s', true)`;
