import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { Import } from '../src/audience/import.entity.js';
import { OptOutEntry } from '../src/audience/opt-out-entry.entity.js';
import { OptOut } from '../src/audience/opt-out.entity.js';
import { Hold } from '../src/billing/hold.entity.js';
import { LedgerEntry } from '../src/billing/ledger-entry.entity.js';
import { Dispute } from '../src/billing/payment/dispute.entity.js';
import { Payment } from '../src/billing/payment/payment.entity.js';
import { Refund } from '../src/billing/payment/refund.entity.js';
import { Transaction } from '../src/billing/transaction.entity.js';
import { Campaign } from '../src/campaign/campaign.entity.js';
import { ApiKey } from '../src/merchant/api-keys/api-key.entity.js';
import { Merchant } from '../src/merchant/merchant.entity.js';
import { SessionRow } from '../src/merchant/session.entity.js';
import { RefreshToken } from '../src/merchant/refresh-token.entity.js';
import { GatewayAccount } from '../src/provider/gateway-account.entity.js';
import { CampaignTally } from '../src/sms/campaign-tally.entity.js';
import { InboundMessage } from '../src/sms/inbound-message.entity.js';
import { Recipient } from '../src/sms/recipient.entity.js';
import { createMigratedDatabase } from './support/create-migrated-database.js';

const ENTITIES: EntityTarget<ObjectLiteral>[] = [
  ...[Merchant, SessionRow, RefreshToken, ApiKey, Campaign, Recipient, CampaignTally, Transaction],
  ...[LedgerEntry, Hold, Import, OptOut, GatewayAccount],
  ...[Payment, Refund, Dispute],
  ...[InboundMessage, OptOutEntry],
];

/** The spec's tables, column by column; `timestamp` became `timestamptz` everywhere. */
const SPEC: Record<string, string[]> = {
  merchants: ['id', 'name', 'email', 'phone', 'password_hash', 'sms_credits', 'created_at'],
  campaigns: ['id', 'merchant_id', 'name', 'message', 'status', 'scheduled_at', 'created_at'],
  recipients: ['id', 'campaign_id', 'phone', 'status', 'sent_at'],
  transactions: ['id', 'merchant_id', 'amount', 'type', 'created_at'],
};

describe('entities mirror the migrated tables', () => {
  let source: DataSource;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await createMigratedDatabase();
    drop = database.drop;
    source = await new DataSource({ type: 'postgres', url: database.url, entities: ENTITIES as never }).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await drop();
  });

  const columnsOf = (table: string) =>
    source.query<{ name: string; nullable: boolean; type: string; length: number | null }[]>(
      `SELECT column_name AS name, is_nullable = 'YES' AS nullable, udt_name AS type, character_maximum_length AS length
       FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
      [table],
    );

  test.each(ENTITIES.map((entity) => [(entity as { name: string }).name, entity] as const))('%s', async (_, entity) => {
    const { tableName, columns } = source.getMetadata(entity);
    const known = await columnsOf(tableName);
    const mapped = columns.map((column) => ({
      name: column.databaseName,
      nullable: column.isNullable,
      type: (column.isArray ? '_' : '') + (UDT[String(column.type)] ?? String(column.type)),
      length: column.length ? Number(column.length) : null,
    }));
    const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
    expect(mapped.sort(byName)).toEqual(known.sort(byName));
  });

  test.each(Object.entries(SPEC))('no column of the spec’s %s was dropped', async (table, columns) => {
    expect((await columnsOf(table)).map((column) => column.name)).toEqual(expect.arrayContaining(columns));
  });

  test('times are instants, not wall clocks', async () => {
    const wallClocks = await source.query(
      `SELECT table_name, column_name FROM information_schema.columns
       WHERE table_schema = 'public' AND udt_name = 'timestamp'`,
    );
    expect(wallClocks).toEqual([]);
  });
});

/** What PostgreSQL calls the types that TypeORM names otherwise. */
const UDT: Record<string, string> = {
  int: 'int4',
  smallint: 'int2',
  boolean: 'bool',
  char: 'bpchar',
  decimal: 'numeric',
  bigint: 'int8',
};
