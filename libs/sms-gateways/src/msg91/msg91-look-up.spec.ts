import { GATEWAY_CATALOGUE } from '../catalogue.js';
import type { Gateway } from '../port.js';
import { type ScriptedServer, startScriptedServer } from '../testing/index.js';
import { msg91MessageId } from './message-id.js';

const row = { requestId: 'request-1', telNum: '12125550100', status: 'Delivered', CRQID: 'mine' };
const query = { to: '+12125550100', body: 'b', attemptedAt: new Date('2026-11-22T18:40:00Z'), reference: 'mine' };
const log = (...data: object[]) => ({ status: 200, body: JSON.stringify({ data }) });
const gatewayMessageId = msg91MessageId('request-1', '12125550100');

describe('look-up at MSG91', () => {
  let server: ScriptedServer;
  let gateway: Gateway;
  beforeAll(async () => {
    server = await startScriptedServer();
    const credentials = { authKey: 'an-auth-key-for-specs' };
    gateway = GATEWAY_CATALOGUE.msg91.create({ credentials, baseUrl: server.url, answerTimeoutMs: 2_000 });
  });
  afterAll(() => Promise.all([gateway.close(), server.close()]));

  test('finds by our reference, in India’s days', async () => {
    server.script(log({ ...row, CRQID: 'other' }, { ...row, telNum: '12125550101' }, row));
    expect(await gateway.lookUp?.(query)).toEqual({ found: [{ gatewayMessageId, status: 'Delivered' }] });
    expect(server.requests[0]?.method).toBe('POST');
    expect(server.requests[0]?.url).toContain('?startDate=2026-11-22&endDate=2026-11-24');
    expect(gateway.absenceProof).toBe(false);
  });

  test('a phone alone may be another text of that day', async () => {
    server.script(log({ ...row, CRQID: undefined }));
    expect(await gateway.lookUp?.(query)).toEqual({ found: [] });
    const known = await gateway.lookUp?.({ ...query, gatewayMessageId });
    expect(known).toEqual({ found: [{ gatewayMessageId, status: 'Delivered' }] });
    expect(server.requests[1]?.url).toContain('&requestId=request-1');
  });

  test.each([
    ['a wrong key', { status: 200, body: '{"type":"error","message":"Invalid authkey"}' }, 'misconfigured'],
    ['a fault', { status: 502, body: '' }, 'unclear'],
    ['no JSON', { status: 200, body: '<html>' }, 'unclear'],
    ['a row of another kind', log({ requestId: 1 }), 'unclear'],
    ['no answer', 'hang' as const, 'unclear'],
  ])('%s is no answer', async (_, behaviour, failed) => {
    server.script(behaviour);
    expect(await gateway.lookUp?.(query)).toEqual({ failed });
  });
});
