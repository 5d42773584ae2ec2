import {
  type AccountSettings,
  GATEWAY_CATALOGUE,
  type Gateway,
  type GatewayCapabilities,
} from '@dinnerbell/sms-gateways';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { ENV, type Env } from '../config/env.js';
import { systemContext } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import { asWorker } from './as-worker.js';
import { HEALTH_NOW, type KnownHealth } from './gateway-health.js';
import { unseal } from './seal.js';

/** An account ready to send. */
export interface UsableGateway {
  accountId: string;
  vendor: string;
  /** Its own sender, for campaigns that name none. */
  sender: string;
  segmentsPerSecond: number;
  /** All that is set of it: senders by country, countries it carries, templates. */
  settings: AccountSettings;
  capabilities: GatewayCapabilities;
  gateway: Gateway;
}

/** An account that may carry a merchant's texts, and how well its gateway has answered of late. */
export interface Candidate {
  account: UsableGateway;
  health: KnownHealth;
}

interface AccountRow {
  id: string;
  tenant: string;
  vendor: string;
  secrets: Buffer;
  settings: AccountSettings;
  version: string;
}

interface Opened {
  version: string;
  account: UsableGateway;
}

const COLUMNS = `a.id, coalesce(a.merchant_id::text, 'operator') AS tenant, a.vendor, a.secrets, a.settings, a.updated_at::text AS version`;
/** A change of an account is seen everywhere after so long; receipts come by the thousand and must not ask each time. */
const FRESH_MS = 1000;
const MOST_REMEMBERED = 1000;
/** Sockets beside those for sending, so that look-ups never keep a send waiting. */
const LOOK_UP_CONNECTIONS = 8;

/** The gateways of this process: opened when first needed, opened anew when their account changes, closed at the end. */
@Injectable()
export class Gateways implements OnApplicationShutdown {
  private readonly log = new Logger(Gateways.name);
  private readonly open = new Map<string, Opened>();
  private readonly recent = new Map<string, { until: number; account: Promise<UsableGateway | undefined> }>();

  constructor(
    private readonly database: Database,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** The accounts that may carry a merchant's texts: its own before the operator's, in fail-over order. */
  async candidates(tx: Tx, merchantId: string): Promise<Candidate[]> {
    const rows = await asWorker(tx, () =>
      tx.query<AccountRow & KnownHealth>(
        `SELECT ${COLUMNS}, ${HEALTH_NOW} FROM gateway_accounts a LEFT JOIN gateway_health h ON h.account_id = a.id
         WHERE a.enabled AND a.deleted_at IS NULL AND (a.merchant_id = $1 OR a.merchant_id IS NULL)
         ORDER BY a.merchant_id NULLS LAST, a.position, a.id`,
        [merchantId],
      ),
    );
    return rows.flatMap((row) => {
      const account = this.tryOpened(row);
      return account ? { account, health: row } : [];
    });
  }

  /** One account that does not open must not keep the others from carrying. */
  private tryOpened(row: AccountRow): UsableGateway | undefined {
    try {
      return this.opened(row);
    } catch (error) {
      this.log.error(`gateway account ${row.id}: ${error instanceof Error ? error.message : 'unknown fault'}`);
      return undefined;
    }
  }

  /** An account by its id, enabled, deleted or not: receipts and look-ups outlive both, until its secrets are wiped. At most a second old. */
  find(accountId: string): Promise<UsableGateway | undefined> {
    const now = performance.now();
    const known = this.recent.get(accountId);
    if (known && known.until > now) return known.account;
    if (this.recent.size >= MOST_REMEMBERED) this.recent.clear();
    const account = this.load(accountId);
    this.recent.set(accountId, { until: now + FRESH_MS, account });
    account.catch(() => this.recent.delete(accountId));
    return account;
  }

  /** The same for an id of our own rows, which always has an account. */
  async byId(accountId: string): Promise<UsableGateway> {
    const account = await this.find(accountId);
    if (!account) throw new Error(`gateway account ${accountId} is gone`);
    return account;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.open.values()].map(({ account }) => account.gateway.close()));
    this.open.clear();
  }

  private async load(accountId: string): Promise<UsableGateway | undefined> {
    const [row] = await this.database.transaction(systemContext('gateways'), (tx) =>
      tx.query<AccountRow>(`SELECT ${COLUMNS} FROM gateway_accounts a WHERE a.id = $1 AND length(a.secrets) > 0`, [
        accountId,
      ]),
    );
    return row && this.opened(row);
  }

  private opened(row: AccountRow): UsableGateway {
    const known = this.open.get(row.id);
    if (known?.version === row.version) return known.account;
    const account = this.create(row);
    this.open.set(row.id, { version: row.version, account });
    // Calls under way end first; nobody waits for them here.
    known?.account.gateway.close().catch((error: unknown) => {
      this.log.warn(`an earlier gateway did not close: ${error instanceof Error ? error.message : 'unknown fault'}`);
    });
    return account;
  }

  private create({ id, tenant, vendor, secrets, settings }: AccountRow): UsableGateway {
    const entry = GATEWAY_CATALOGUE[vendor];
    if (!entry) throw new Error(`gateway account ${id} is of an unknown vendor`);
    const credentials = JSON.parse(unseal(this.env.encryptionKeys, { tenant, rowId: id }, secrets)) as Record<
      string,
      string
    >;
    const baseUrl = this.env.smsBaseUrls[vendor];
    const connections = this.env.wave.concurrency + LOOK_UP_CONNECTIONS;
    const answerTimeoutMs = this.env.wave.answerSeconds * 1000;
    const gateway = entry.create({ credentials, connections, answerTimeoutMs, ...(baseUrl && { baseUrl }) });
    const { sender = '', segmentsPerSecond = 1 } = settings;
    return { accountId: id, vendor, sender, segmentsPerSecond, settings, capabilities: entry.capabilities, gateway };
  }
}
