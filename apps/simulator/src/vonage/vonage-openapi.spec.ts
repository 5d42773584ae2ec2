import { GATEWAY_CATALOGUE } from '@dinnerbell/sms-gateways';
import { startScriptedServer } from '@dinnerbell/sms-gateways/testing';
import { waitFor } from '@dinnerbell/testing';
import { ACCOUNT, VONAGE } from '../../test/account.js';
import { keeper } from '../../test/keeper.js';
import { putFaults } from '../../test/put-faults.js';
import { startReceiver } from '../../test/start-receiver.js';
import { isPresent, validatorIn } from '../../test/validate-openapi.js';
import { type Simulator, startSimulator } from '../start-simulator.js';

const MESSAGES = 'vonage-messages.openapi.json';
const REPORTS = 'vonage-reports.openapi.json';
const JSON_BODY = ['content', 'application/json', 'schema'];
const SEND = ['paths', '/v1/messages', 'post'];
const webhook = (name: string): string[] => ['x-webhooks', name, '{$request.body#/callback}', 'post', 'requestBody'];

const about = isPresent(MESSAGES) && isPresent(REPORTS) ? describe : describe.skip;

about('against the OpenAPI descriptions of Vonage (skipped where ../shared/contracts is absent)', () => {
  const { keep, closeKept } = keeper();
  let simulator: Simulator;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  const authorization = `Basic ${btoa(`${VONAGE.apiKey}:${VONAGE.apiSecret}`)}`;

  beforeAll(async () => {
    receiver = await startReceiver();
    const inbound = { vonage: `${receiver.url}/inbound` };
    simulator = await startSimulator({ port: 0, host: '127.0.0.1', accounts: [ACCOUNT], vonage: VONAGE, inbound });
  });
  afterEach(closeKept);
  afterAll(() => Promise.all([simulator.close(), receiver.close()]));

  const send = (changed: object = {}, headers: object = { authorization }): Promise<Response> => {
    const text = { channel: 'sms', message_type: 'text', to: '12125550100', from: '12125550199', text: 'ciao' };
    const body = JSON.stringify({ ...text, client_ref: 'r', webhook_url: `${receiver.url}/status`, ...changed });
    return fetch(`${simulator.url}/vonage/v1/messages`, { method: 'POST', headers: { ...headers }, body });
  };
  const expectValid = (value: unknown, file: string, ...path: string[]): void => {
    const valid = validatorIn(file, ...path);
    expect(valid(value) ? [] : valid.errors).toEqual([]);
  };

  test('the adapter’s requests are as described', async () => {
    const server = keep(await startScriptedServer());
    server.script({ status: 202, body: '{}' });
    const gateway = keep(GATEWAY_CATALOGUE.vonage.create({ credentials: VONAGE, baseUrl: server.url }));
    const sms = { to: '+12125550100', body: 'ciao', reference: 'r', statusUrl: 'https://dinnerbell.example/status' };
    for (const sender of ['+12125550199', '12345', 'MAMA ROSA']) {
      await gateway.send({ ...sms, sender });
      expectValid(JSON.parse(server.requests.at(-1)?.body ?? ''), MESSAGES, ...SEND, 'requestBody', ...JSON_BODY);
    }
  });

  test.each<[string, object, object | undefined]>([
    ['202', {}, undefined],
    ['401', {}, {}],
    ['422', { to: '12' }, undefined],
    ['422', { channel: 'pigeon' }, undefined],
    ['422', { client_ref: 'x'.repeat(41) }, undefined],
  ])('an answer %s is as described', async (status, changed, headers) => {
    const answer = await send(changed, headers);
    expect(String(answer.status)).toBe(status);
    expectValid(await answer.json(), MESSAGES, ...SEND, 'responses', status, ...JSON_BODY);
  });

  test('429 and 500 are as described', async () => {
    for (const [mode, status] of [
      ['throttle', '429'],
      ['accept-then-500', '500'],
    ] as const) {
      await putFaults(simulator.url, [{ vendor: 'vonage', mode }]);
      expectValid(await (await send()).json(), MESSAGES, ...SEND, 'responses', status, ...JSON_BODY);
    }
    await putFaults(simulator.url, []);
  });

  test('webhooks are as described, of what became of a text and of what a guest wrote', async () => {
    await putFaults(simulator.url, [{ vendor: 'vonage', receipts: { deliveredShare: 0 } }]);
    await send({ to: '16465550111', webhook_url: `${receiver.url}/failed` });
    await waitFor(() => receiver.received.filter(({ url }) => url.endsWith('/failed')).length === 2);
    await putFaults(simulator.url, []);
    const json = { 'content-type': 'application/json' };
    const body = JSON.stringify({ to: '+12125550199', text: 'stop' });
    await fetch(`${simulator.url}/handsets/+16465550111/reply`, { method: 'POST', headers: json, body });
    for (const { url, rawBody } of receiver.received) {
      const name = url.endsWith('/inbound') ? 'inbound-message' : 'message-status';
      expectValid(JSON.parse(rawBody.toString()), MESSAGES, ...webhook(name), ...JSON_BODY);
    }
    expect(receiver.received.some(({ url }) => url.endsWith('/inbound'))).toBe(true);
  });

  test('records are as described', async () => {
    // The description wants a client_ref of exactly 40 characters.
    await send({ client_ref: 'r'.repeat(40) });
    const day = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}%2B0000`;
    const window = `date_start=${day(Date.now() - 60_000)}&date_end=${day(Date.now() + 60_000)}`;
    const query = `account_id=${VONAGE.apiKey}&product=MESSAGES&direction=outbound&${window}`;
    const answer = await fetch(`${simulator.url}/vonage/v2/reports/records?${query}`, { headers: { authorization } });
    const report = (await answer.json()) as { records: { client_ref: string }[] };
    expectValid(report, REPORTS, 'components', 'responses', 'json_record_response', ...JSON_BODY);
    const record = report.records.find(({ client_ref }) => client_ref.length === 40);
    expectValid(record, REPORTS, 'components', 'schemas', 'csv_messages_outbound');
  });
});
