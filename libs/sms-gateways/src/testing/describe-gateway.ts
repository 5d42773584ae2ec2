import type { GatewayConfig } from '../catalogue-row.js';
import type { Gateway, OutgoingSms, SendOutcome } from '../port.js';
import { describeReceipts, type ReceiptsUnderTest } from './describe-receipts.js';
import { type Behaviour, type ScriptedAnswer, type ScriptedServer, startScriptedServer } from './scripted-server.js';

/** What the suite must know of a vendor to try its adapter. */
export interface GatewayUnderTest {
  name: string;
  create(config: Required<Pick<GatewayConfig, 'baseUrl' | 'connections' | 'answerTimeoutMs'>>): Gateway;
  sms: OutgoingSms;
  answers: {
    accepted: ScriptedAnswer & { gatewayMessageId: string };
    rejected: ScriptedAnswer & { code: string };
    /** Where the vendor has such among its answers to a send. */
    suppressed?: ScriptedAnswer & { code: string };
    misconfigured: ScriptedAnswer & { code: string };
    /** Carries `retry-after: 7`. */
    throttled: ScriptedAnswer;
  };
  receipts: ReceiptsUnderTest;
}

const ANSWER_TIMEOUT_MS = 1_000;

/** The contract of every gateway adapter; one call runs all of it against a server that does as it is told. */
export function describeGateway(vendor: GatewayUnderTest): void {
  describe(`${vendor.name} as a gateway`, () => {
    let server: ScriptedServer;
    const open: Gateway[] = [];

    const create = (baseUrl = server.url, connections = 4): Gateway => {
      const gateway = vendor.create({ baseUrl, connections, answerTimeoutMs: ANSWER_TIMEOUT_MS });
      open.push(gateway);
      return gateway;
    };
    const sendTo = (...script: Behaviour[]): Promise<SendOutcome> => {
      server.script(...script);
      return create().send(vendor.sms);
    };

    beforeAll(async () => void (server = await startScriptedServer()));
    afterEach(() => Promise.all(open.splice(0).map((gateway) => gateway.close())));
    afterAll(() => server.close());

    describe('reads the answer', () => {
      test('accepted, with the id of the vendor', async () => {
        const { accepted } = vendor.answers;
        expect(await sendTo(accepted)).toMatchObject({ ok: true, gatewayMessageId: accepted.gatewayMessageId });
        expect(server.requests).toHaveLength(1);
      });

      test.each(['rejected', 'misconfigured'] as const)('a documented refusal: %s', async (cause) => {
        const answer = vendor.answers[cause];
        expect(await sendTo(answer)).toMatchObject({ ok: false, cause, code: answer.code });
        expect(server.requests).toHaveLength(1);
      });

      const { suppressed } = vendor.answers;
      if (suppressed) {
        test('a refusal that says the phone should not be written to again', async () => {
          const refused = { ok: false, cause: 'rejected', code: suppressed.code, suppress: true };
          expect(await sendTo(suppressed)).toMatchObject(refused);
        });
      }

      test('throttled, with the wait that was asked for', async () => {
        const refused = { ok: false, cause: 'throttled', retryAfterMs: 7_000 };
        expect(await sendTo(vendor.answers.throttled)).toMatchObject(refused);
        expect(server.requests).toHaveLength(1);
      });

      test('a refusal names neither the phone nor the text', async () => {
        const { rejected, misconfigured } = vendor.answers;
        for (const answer of [rejected, misconfigured, ...(suppressed ? [suppressed] : [])]) {
          const told = JSON.stringify(await sendTo(answer));
          expect(told).not.toContain(vendor.sms.to.slice(1));
          expect(told).not.toContain(vendor.sms.body);
        }
      });
    });

    describe('takes for unclear, and never repeats', () => {
      const accepted: ScriptedAnswer = vendor.answers.accepted;
      test.each<[string, Behaviour]>([
        ['a reset after the request was written', 'reset'],
        ['a reset in the middle of the answer', 'half'],
        ['no answer in time', 'hang'],
        ['half an answer in time', 'stall'],
        ['an answer without end', 'endless'],
        ['500', { status: 500, body: 'oops' }],
        ['503 with a refusal inside', { ...vendor.answers.rejected, status: 503 }],
        ['a redirect', { status: 307, headers: { location: '/elsewhere' }, body: '' }],
        ['a 2xx that is not JSON', { ...accepted, body: '<html>' }],
        ['a 2xx cut short', { ...accepted, body: accepted.body.slice(0, accepted.body.length >> 1) }],
        ['a 2xx without an id', { ...accepted, body: '{}' }],
      ])('%s', async (_, behaviour) => {
        expect(await sendTo(behaviour, accepted)).toMatchObject({ ok: false, cause: 'unclear' });
        expect(server.requests).toHaveLength(1);
      });

      test('a reset on a connection that served before', async () => {
        server.script(accepted, 'reset', accepted);
        const gateway = create(server.url, 1);
        expect(await gateway.send(vendor.sms)).toMatchObject({ ok: true });
        expect(await gateway.send(vendor.sms)).toMatchObject({ ok: false, cause: 'unclear' });
        expect(await gateway.send(vendor.sms)).toMatchObject({ ok: true });
        expect(server.requests).toHaveLength(3);
      });
    });

    describe('takes for surely not sent', () => {
      test('a refused connection', async () => {
        const gone = await startScriptedServer();
        await gone.close();
        expect(await create(gone.url).send(vendor.sms)).toMatchObject({ ok: false, cause: 'unavailable' });
      });

      test('a name that is not found', async () => {
        const outcome = await create('http://gateway.invalid').send(vendor.sms);
        expect(outcome).toMatchObject({ ok: false, cause: 'unavailable' });
      });

      test('a failed TLS handshake', async () => {
        server.script(vendor.answers.accepted);
        const outcome = await create(server.url.replace('http:', 'https:')).send(vendor.sms);
        expect(outcome).toMatchObject({ ok: false, cause: 'unavailable' });
        expect(server.requests).toHaveLength(0);
      });

      test('a call after the gateway was closed', async () => {
        const gateway = create();
        await gateway.close();
        expect(await gateway.send(vendor.sms)).toMatchObject({ ok: false, cause: 'unavailable' });
      });
    });

    describe('stops when told to', () => {
      test('before the call: nothing is written', async () => {
        server.script(vendor.answers.accepted);
        const outcome = await create().send(vendor.sms, AbortSignal.abort());
        expect(outcome).toMatchObject({ ok: false, cause: 'unavailable' });
        expect(server.requests).toHaveLength(0);
      });

      test('while the answer is awaited: unclear', async () => {
        server.script('hang');
        const stop = new AbortController();
        const outcome = create().send(vendor.sms, stop.signal);
        while (server.requests.length === 0) await new Promise(setImmediate);
        stop.abort();
        expect(await outcome).toMatchObject({ ok: false, cause: 'unclear', code: 'aborted' });
      });

      test('while waiting for a connection: nothing is written, not later either', async () => {
        server.script('hang', vendor.answers.accepted);
        const gateway = create(server.url, 1);
        const first = gateway.send(vendor.sms);
        const stop = new AbortController();
        const second = gateway.send(vendor.sms, stop.signal);
        while (server.requests.length === 0) await new Promise(setImmediate);
        stop.abort();
        expect(await second).toMatchObject({ ok: false, cause: 'unavailable' });
        expect(await first).toMatchObject({ ok: false, cause: 'unclear', code: 'no_answer' });
        expect(await gateway.send(vendor.sms)).toMatchObject({ ok: true });
        expect(server.requests).toHaveLength(2);
      });
    });

    describeReceipts(vendor.receipts, () => create());
  });
}
