import { systemContext } from '../../src/database/context.js';
import { Database } from '../../src/database/transaction.js';
import { PasswordLinks } from '../../src/merchant/password/password-links.js';
import { callApi, type Answer, type Registered } from './register-merchant.js';
import { startApi } from './start-api.js';

/** The API with what specs of passwords and sessions do again and again. */
export async function openSecurityDesk(settings: Record<string, string> = {}) {
  const api = await startApi(settings);
  const database = api.app.get(Database);
  const call = callApi(api.url);
  const sql = <Row = Record<string, unknown>>(statement: string, params: unknown[] = []): Promise<Row[]> =>
    database.transaction(systemContext('spec'), (tx) => tx.query<Row>(statement, params));
  return {
    ...api,
    call,
    sql,
    /** The token of a link, as the worker makes it when it writes the mail. */
    link: (merchant: Registered) =>
      database.transaction(systemContext('spec'), (tx) => api.app.get(PasswordLinks).make(tx, merchant.id)),
    logIn: (email: string, password: string, userAgent?: string) =>
      call('POST', '/merchants/login', { email, password }, userAgent === undefined ? {} : { 'user-agent': userAgent }),
    refresh: (cookie: string) => call('POST', '/merchants/refresh', undefined, { cookie }),
    reset: (token: string, password: string) => call('POST', '/merchants/password/reset', { token, password }),
    forgot: (email: string) => call('POST', '/merchants/password/forgot', { email }),
    profile: (token: string) => call('GET', '/merchants/profile', undefined, { authorization: `Bearer ${token}` }),
    notices: (merchant: Registered) =>
      sql<{ kind: string }>('SELECT kind FROM notices WHERE merchant_id = $1 ORDER BY id', [merchant.id]).then((rows) =>
        rows.map(({ kind }) => kind),
      ),
  };
}

export type SecurityDesk = Awaited<ReturnType<typeof openSecurityDesk>>;

export const cookieOf = (answer: Answer): string => answer.headers.get('set-cookie')?.split(';')[0] ?? '';
