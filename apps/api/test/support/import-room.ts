import { Client } from 'pg';
import { newId } from '../../src/database/new-id.js';
import type { Answer, Registered } from './register-merchant.js';
import { startApi, type RunningApi } from './start-api.js';

/** The API with a restaurant logged in, drafts to fill, and a superuser's look at what was stored. */
export interface ImportRoom {
  api: RunningApi;
  merchant: Registered;
  sql<Row = Record<string, unknown>>(statement: string, params?: unknown[]): Promise<Row[]>;
  /** A new campaign of the merchant without recipients; Draft unless told otherwise. */
  draft(status?: string, merchantId?: string): Promise<string>;
  /** Posts `body` as text/csv. */
  send(campaignId: string, body: Uint8Array | string, mapping?: object | string): Promise<Answer>;
  /** Posts `body` and answers GET /imports/{id} of it; throws with the answer when it was not taken. */
  import(campaignId: string, body: Uint8Array | string, mapping?: object | string): Promise<Answer['body']>;
  /** Numbers and fields of a campaign in the order they were written. */
  recipients(campaignId: string): Promise<{ phone: string; fields: Record<string, string> }[]>;
  close(): Promise<void>;
}

export async function openImportRoom(settings: Record<string, string> = {}): Promise<ImportRoom> {
  const api = await startApi(settings);
  const client = new Client({ connectionString: api.database.url });
  await client.connect();
  const merchant = await api.register();
  const sql: ImportRoom['sql'] = async <Row>(statement: string, params: unknown[] = []) =>
    (await client.query(statement, params)).rows as Row[];
  const send: ImportRoom['send'] = (campaignId, body, mapping) =>
    merchant.call('POST', importPath(campaignId, mapping), body, { 'content-type': 'text/csv' });
  return {
    api,
    merchant,
    sql,
    send,
    draft: async (status = 'Draft', merchantId = merchant.id) => {
      const id = newId();
      await client.query(
        `INSERT INTO campaigns (id, merchant_id, name, message, timezone, status) VALUES ($1, $2, 'Lunch', 'Soup', 'UTC', $3)`,
        [id, merchantId, status],
      );
      await client.query('INSERT INTO campaign_tallies (campaign_id, merchant_id) VALUES ($1, $2)', [id, merchantId]);
      return id;
    },
    import: async (campaignId, body, mapping) => {
      const answer = await send(campaignId, body, mapping);
      if (answer.status !== 202) throw new Error(`import: ${answer.status} ${JSON.stringify(answer.body)}`);
      return (await merchant.call('GET', `/imports/${answer.body.importId}`)).body;
    },
    recipients: (campaignId) =>
      sql('SELECT phone, fields FROM recipients WHERE campaign_id = $1 ORDER BY id', [campaignId]),
    close: async () => {
      await client.end();
      await api.close();
    },
  };
}

export function importPath(campaignId: string, mapping?: object | string): string {
  const text = typeof mapping === 'object' ? JSON.stringify(mapping) : mapping;
  return `/campaigns/${campaignId}/recipients/import${text === undefined ? '' : `?mapping=${encodeURIComponent(text)}`}`;
}
