import { Client } from 'pg';
import { systemContext } from '../../src/database/context.js';
import { Database } from '../../src/database/transaction.js';
import { KeyHolders } from '../../src/merchant/api-keys/key-holders.js';
import { callApi, type Registered } from './register-merchant.js';
import { startApi } from './start-api.js';
import { TWILIO_SETTINGS } from './twilio-settings.js';

/** The API with what specs of API keys do again and again. */
export async function openKeyDesk(settings: Record<string, string> = {}, options: Parameters<typeof startApi>[1] = {}) {
  const api = await startApi(
    { ...TWILIO_SETTINGS, WELCOME_CREDITS: '100', REQUESTS_PER_MINUTE: '1000', ...settings },
    options,
  );
  const merchant = await api.register();
  return {
    ...api,
    merchant,
    holders: api.app.get(KeyHolders),
    make: (body: object, owner: Registered = merchant) => owner.call('POST', '/merchants/api-keys', body),
    withKey: (key: string) => callApi(api.url, { authorization: `Bearer ${key}` }),
    sql: <Row>(statement: string, params: unknown[] = []) =>
      api.app.get(Database).transaction(systemContext('spec'), (tx) => tx.query<Row>(statement, params)),
    /** Lets time pass, or another process act: more than the roles of the product may change. */
    setKey: async (id: string, change: string) => {
      const client = new Client({ connectionString: api.database.url });
      await client.connect();
      await client.query(`UPDATE api_keys SET ${change} WHERE id = $1`, [id]);
      await client.end();
    },
  };
}

export type KeyDesk = Awaited<ReturnType<typeof openKeyDesk>>;
