import { GATEWAY_CATALOGUE } from '@dinnerbell/sms-gateways';
import { startScriptedServer } from '@dinnerbell/sms-gateways/testing';
import { ACCOUNT } from '../../test/account.js';
import { keeper } from '../../test/keeper.js';
import { postSms, SMS } from '../../test/post-sms.js';
import { DESCRIPTION_PRESENT, fieldsOf, validatorOf } from '../../test/validate-openapi.js';
import { type Simulator, startSimulator } from '../start-simulator.js';

const MESSAGES = '/2010-04-01/Accounts/{AccountSid}/Messages.json';
const JSON_BODY = ['content', 'application/json', 'schema'];

const about = DESCRIPTION_PRESENT ? describe : describe.skip;

about('against the OpenAPI description of Twilio (skipped where ../shared/contracts is absent)', () => {
  const { keep, closeKept } = keeper();
  let simulator: Simulator;

  beforeAll(async () => void (simulator = await startSimulator({ port: 0, host: '127.0.0.1', accounts: [ACCOUNT] })));
  afterEach(closeKept);
  afterAll(() => simulator.close());

  const get = async (path: string): Promise<unknown> => {
    const authorization = `Basic ${btoa(`${ACCOUNT.accountSid}:${ACCOUNT.authToken}`)}`;
    return (await fetch(simulator.url + path, { headers: { authorization } })).json();
  };

  test("the adapter's request is as described", async () => {
    const server = keep(await startScriptedServer());
    server.script({ status: 201, body: '{}' });
    const gateway = keep(GATEWAY_CATALOGUE.twilio.create({ credentials: ACCOUNT, baseUrl: server.url }));
    const sms = { to: SMS.To, body: SMS.Body, reference: 'r', statusUrl: 'https://dinnerbell.example/status?m=r' };
    const schema = ['content', 'application/x-www-form-urlencoded', 'schema'];
    const valid = validatorOf('paths', MESSAGES, 'post', 'requestBody', ...schema);
    for (const sender of ['+12125550199', `MG${'0'.repeat(32)}`]) {
      await gateway.send({ ...sms, sender });
      const form = Object.fromEntries(new URLSearchParams(server.requests.at(-1)?.body));
      expect(valid(form) ? [] : valid.errors).toEqual([]);
    }
  });

  test('answers have every field described, each as described', async () => {
    const created = (await (await postSms(simulator.url, SMS)).json()) as Record<string, unknown>;
    const valid = validatorOf('paths', MESSAGES, 'post', 'responses', '201', ...JSON_BODY);
    expect(valid(created) ? [] : valid.errors).toEqual([]);
    expect(Object.keys(created).sort()).toEqual(fieldsOf('api.v2010.account.message'));

    const one = await get(created['uri'] as string);
    expect(valid(one) ? [] : valid.errors).toEqual([]);

    const list = (await get(`${MESSAGES.replace('{AccountSid}', ACCOUNT.accountSid)}?PageSize=1`)) as object;
    const validList = validatorOf('paths', MESSAGES, 'get', 'responses', '200', ...JSON_BODY);
    expect(validList(list) ? [] : validList.errors).toEqual([]);
    const listFields = ['end', 'first_page_uri', 'messages', 'next_page_uri', 'page', 'page_size', 'previous_page_uri'];
    expect(Object.keys(list).sort()).toEqual([...listFields, 'start', 'uri']);

    const account = (await get(`/2010-04-01/Accounts/${ACCOUNT.accountSid}.json`)) as object;
    const validAccount = validatorOf('components', 'schemas', 'api.v2010.account');
    expect(validAccount(account) ? [] : validAccount.errors).toEqual([]);
    expect(Object.keys(account).sort()).toEqual(fieldsOf('api.v2010.account'));
  });
});
