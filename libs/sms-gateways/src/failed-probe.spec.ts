import { GATEWAY_CATALOGUE } from './catalogue.js';
import { startScriptedServer, type ScriptedServer } from './testing/scripted-server.js';

const CREDENTIALS: Record<string, Record<string, string>> = {
  twilio: { accountSid: `AC${'0a'.repeat(16)}`, authToken: 'canary-token' },
  vonage: { apiKey: 'abcd1234', apiSecret: 'canary-secret', signatureSecret: 'canary-signature' },
  msg91: { authKey: 'canary-auth-key' },
};
/** Nobody listens there: the port of TCP's own multiplexer. */
const NOBODY = 'http://127.0.0.1:1';

describe.each(Object.values(GATEWAY_CATALOGUE))('a probe of $label that fails', ({ vendor, label, create }) => {
  let server: ScriptedServer;

  beforeAll(async () => {
    server = await startScriptedServer();
  });
  afterAll(() => server.close());

  const probe = async (baseUrl: string, patience: { answerTimeoutMs?: number } = {}) => {
    const credentials = CREDENTIALS[vendor] ?? {};
    const gateway = create({ credentials, baseUrl, connections: 1, ...patience });
    const tried = await gateway.probe();
    await gateway.close();
    expect(JSON.stringify(tried)).not.toContain('canary');
    return tried;
  };

  test('says that nobody is there', async () => {
    expect(await probe(NOBODY)).toEqual({
      ok: false,
      detail: `${label} could not be reached: the connection was refused.`,
    });
  });

  test.each(['hang', 'stall'] as const)('says what %j is', async (behaviour) => {
    server.script(behaviour);
    const tried = await probe(server.url, { answerTimeoutMs: 50 });
    expect(tried).toMatchObject({ ok: false, detail: expect.stringContaining('did not answer in time.') });
  });

  test.each([
    ['reset' as const, `The connection to ${label} broke off.`],
    [{ status: 503, body: '' }, 'has a fault of its own just now; try again later.'],
    [{ status: 200, body: '<html>A portal of the hotel</html>' }, `Not ${label}’s answer.`],
    [{ status: 401, body: '{"code":20003}' }, 'does not accept the'],
  ])('says what %j is', async (behaviour, words) => {
    server.script(behaviour);
    const tried = await probe(server.url);
    expect(tried.ok).toBe(false);
    expect(tried.detail).toContain(words);
  });
});
