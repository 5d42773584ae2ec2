import { GATEWAY_CATALOGUE } from '../catalogue.js';
import type { Gateway } from '../port.js';
import { type ScriptedServer, startScriptedServer } from '../testing/index.js';

const credentials = { apiKey: 'abcd1234', apiSecret: 's', signatureSecret: 't' };
const query = { to: '+12125550100', body: 'b', attemptedAt: new Date('2026-11-22T18:00:00Z'), reference: 'mine' };
const records = (...list: object[]) => ({ status: 200, body: JSON.stringify({ records: list }) });
const record = { message_id: 'u1', status: 'delivered', client_ref: 'mine', to: '12125550100' };

describe('look-up at Vonage', () => {
  let server: ScriptedServer;
  let gateway: Gateway;
  beforeAll(async () => {
    server = await startScriptedServer();
    gateway = GATEWAY_CATALOGUE.vonage.create({ credentials, baseUrl: server.url });
  });
  afterAll(() => Promise.all([gateway.close(), server.close()]));

  test('asks for a day of records and finds by our reference alone', async () => {
    server.script(records({ ...record, client_ref: 'other', message_id: 'u2' }, record));
    expect(await gateway.lookUp?.(query)).toEqual({ found: [{ gatewayMessageId: 'u1', status: 'Delivered' }] });
    const search = new URL(server.requests[0]?.url ?? '', server.url).searchParams;
    expect(Object.fromEntries(search)).toEqual({
      account_id: 'abcd1234',
      product: 'MESSAGES',
      direction: 'outbound',
      date_start: '2026-11-22T17:55:00+0000',
      date_end: '2026-11-23T17:55:00+0000',
    });
    expect(gateway.absenceProof).toBe(false);
  });

  test('asks for one where its id is known, and reads why it failed', async () => {
    server.script(records({ ...record, status: 'rejected', error_code: '1240' }));
    const found = [{ gatewayMessageId: 'u1', status: 'Failed', errorCode: '1240' }];
    expect(await gateway.lookUp?.({ ...query, gatewayMessageId: 'u1' })).toEqual({ found });
    expect(server.requests[0]?.url).toContain('&id=u1');
  });

  test('nothing found is nothing found', async () => {
    server.script(records());
    expect(await gateway.lookUp?.(query)).toEqual({ found: [] });
  });

  test.each([
    ['not for sale to this account', { status: 403, body: '{}' }, 'misconfigured'],
    ['a fault', { status: 500, body: '{}' }, 'unclear'],
    ['no JSON', { status: 200, body: '<html>' }, 'unclear'],
    ['a record without an id', records({ status: 'delivered' }), 'unclear'],
    ['a reset', 'reset' as const, 'unclear'],
  ])('%s is no answer', async (_, behaviour, failed) => {
    server.script(behaviour);
    expect(await gateway.lookUp?.(query)).toEqual({ failed });
  });
});
