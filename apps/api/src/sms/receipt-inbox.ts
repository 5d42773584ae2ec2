import type { ReceiptStatus } from '@dinnerbell/sms-gateways';
import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { systemContext } from '../database/context.js';
import { newId } from '../database/new-id.js';
import { Database, type Tx } from '../database/transaction.js';
import { Problem } from '../http/problem.js';
import { Jobs } from '../jobs/jobs.js';
import { type Nonce, nonceKey, rememberNonces } from './remember-nonces.js';

/** What a gateway told of one message; signed and read, not yet applied. */
export interface Receipt {
  accountId: string;
  /** The same for every copy of one event. */
  eventKey: string;
  recipientId?: string | undefined;
  gatewayMessageId: string;
  status: Exclude<ReceiptStatus, 'Progress'>;
  errorCode?: string | undefined;
  suppress: boolean;
}

interface Waiting {
  receipts: readonly Receipt[];
  nonce: Nonce | undefined;
  stored(): void;
  refused(problem: Problem): void;
}

const BATCH = 500;
/** Beyond this the database is not keeping up; gateways are told to come again. */
const MOST_WAITING = 20_000;
const CALL_EVERY_MS = 100;

/**
 * Keeps receipts before the gateway gets its 2xx. Adaptive batches: whatever came in while the last statement ran goes into the next
 * one, so a lone receipt waits for nobody and a flood costs one commit for hundreds.
 */
@Injectable()
export class ReceiptInbox {
  private waiting: Waiting[] = [];
  private writing = false;
  private calling = false;
  private callAgain = false;

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Resolves once all receipts of a request are durable; a repeat changes nothing, nor does a request whose `nonce` was taken before. 503 when
   * they could not be stored: then none of them was.
   */
  store(receipts: readonly Receipt[], nonce?: Nonce): Promise<void> {
    if (receipts.length === 0) return Promise.resolve();
    if (this.waiting.length >= MOST_WAITING) return Promise.reject(notStored());
    return new Promise((stored, refused) => {
      this.waiting.push({ receipts, nonce, stored, refused });
      if (!this.writing) void this.writeAll();
    });
  }

  private async writeAll(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.slice(0, BATCH);
      this.waiting = this.waiting.slice(BATCH);
      try {
        await this.write(batch);
        for (const { stored } of batch) stored();
        void this.callForWork();
      } catch (cause) {
        for (const { refused } of batch) refused(notStored(cause));
      }
    }
    this.writing = false;
  }

  private async write(requests: readonly Waiting[]): Promise<void> {
    await this.database.transaction(systemContext('webhook:sms'), async (tx) => {
      const nonces = requests.flatMap(({ nonce }) => nonce ?? []);
      const fresh = await rememberNonces(tx, nonces);
      // Of two requests with the same token in one batch the first is taken.
      const taken = requests.filter(({ nonce }) => nonce === undefined || fresh.delete(nonceKey(nonce)));
      await insert(
        tx,
        taken.flatMap(({ receipts }) => receipts),
      );
    });
  }

  /** A few jobs a second are enough, since each takes all there is. The clock finds what came just as one ended. */
  private async callForWork(): Promise<void> {
    this.callAgain = true;
    if (this.calling) return;
    this.calling = true;
    while (this.callAgain) {
      this.callAgain = false;
      await this.jobs.enqueue({ name: 'sms.apply-receipts', data: {}, key: 'all' });
      await pause(CALL_EVERY_MS, undefined, { ref: false });
    }
    this.calling = false;
  }
}

/** Sorted by key: two processes that insert the same events must not wait for each other crosswise. */
async function insert(tx: Tx, unsorted: readonly Receipt[]): Promise<void> {
  if (unsorted.length === 0) return;
  const receipts = unsorted.toSorted((one, other) => (one.eventKey < other.eventKey ? -1 : 1));
  await tx.query(
    `INSERT INTO receipts (id, account_id, event_key, recipient_id, gateway_message_id, status, error_code, suppress)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::boolean[])
     ON CONFLICT (account_id, event_key) DO NOTHING`,
    [
      receipts.map(() => newId()),
      receipts.map((receipt) => receipt.accountId),
      receipts.map((receipt) => receipt.eventKey),
      receipts.map((receipt) => receipt.recipientId ?? null),
      receipts.map((receipt) => receipt.gatewayMessageId),
      receipts.map((receipt) => receipt.status),
      receipts.map((receipt) => receipt.errorCode ?? null),
      receipts.map((receipt) => receipt.suppress),
    ],
  );
}

function notStored(cause?: unknown): Problem {
  return new Problem(503, 'unavailable', 'The receipt could not be stored right now; send it again.', {
    headers: { 'retry-after': '5' },
    ...(cause === undefined ? {} : { cause }),
  });
}
