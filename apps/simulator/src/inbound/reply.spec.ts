import { GATEWAY_CATALOGUE } from '@dinnerbell/sms-gateways';
import twilio from 'twilio';
import { ACCOUNT, MSG91, VONAGE } from '../../test/account.js';
import { keeper } from '../../test/keeper.js';
import { postSms, SMS } from '../../test/post-sms.js';
import { startReceiver } from '../../test/start-receiver.js';
import { startSimulator } from '../start-simulator.js';

const { keep, closeKept } = keeper();
afterEach(closeKept);

async function open(
  inbound: (url: string) => { twilio?: string; vonage?: string } = (url) => ({ twilio: url, vonage: url }),
) {
  const receiver = keep(await startReceiver());
  const accounts = { accounts: [ACCOUNT], vonage: VONAGE, msg91: MSG91 };
  const options = { port: 0, host: '127.0.0.1', ...accounts, inbound: inbound(`${receiver.url}/inbound?a=1`) };
  const simulator = keep(await startSimulator(options));
  const reply = (to: string, text = 'STOP', phone = SMS.To, type = 'application/json'): Promise<Response> => {
    const path = `${simulator.url}/handsets/${encodeURIComponent(phone)}/reply`;
    return fetch(path, { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify({ to, text }) });
  };
  const received = () => {
    const { url, headers, rawBody } = receiver.received[0] as (typeof receiver.received)[number];
    return { url, headers: headers as Record<string, string>, rawBody };
  };
  return { receiver, simulator, reply, received };
}

test('a guest of Twilio’s sender replies; adapter and SDK believe it', async () => {
  const { receiver, simulator, reply, received } = await open();
  await postSms(simulator.url, SMS);
  expect(await (await reply(SMS.From, 'Stop, “please”')).json()).toEqual({ status: 204 });
  const { url, headers } = received();
  expect(
    twilio.validateRequest(
      ACCOUNT.authToken,
      headers['x-twilio-signature'] ?? '',
      url,
      receiver.received[0]?.fields ?? {},
    ),
  ).toBe(true);
  const gateway = keep(GATEWAY_CATALOGUE.twilio.create({ credentials: ACCOUNT }));
  expect(gateway.verifyAndParseInbound?.(received())).toMatchObject({
    from: SMS.To,
    to: SMS.From,
    text: 'Stop, “please”',
  });
  expect(await (await fetch(simulator.url)).text()).toContain('Stop, “please”');
});

test('a messaging service’s guest replies to its number', async () => {
  const { simulator, reply, received } = await open();
  const pool = `MG${'0'.repeat(32)}`;
  await postSms(simulator.url, { To: SMS.To, Body: SMS.Body, MessagingServiceSid: pool });
  await reply(pool);
  const gateway = keep(GATEWAY_CATALOGUE.twilio.create({ credentials: ACCOUNT }));
  expect(gateway.verifyAndParseInbound?.(received())).toMatchObject({ pool, text: 'STOP' });
});

test('a guest of Vonage’s sender replies; any byte changed is refused', async () => {
  const { simulator, reply, received } = await open();
  const gateway = keep(GATEWAY_CATALOGUE.vonage.create({ credentials: VONAGE, baseUrl: `${simulator.url}/vonage` }));
  await gateway.send({ to: SMS.To, sender: SMS.From, body: 'ciao', reference: 'r', statusUrl: '' });
  expect((await reply(SMS.From)).status).toBe(200);
  const request = received();
  expect(gateway.verifyAndParseInbound?.(request)).toMatchObject({ from: SMS.To, to: SMS.From, text: 'STOP' });
  for (let at = 0; at < request.rawBody.length; at++) {
    const rawBody = Buffer.from(request.rawBody);
    rawBody[at] = (rawBody[at] ?? 0) ^ 1;
    expect(gateway.verifyAndParseInbound?.({ ...request, rawBody })).toHaveProperty('refused');
  }
});

test('what cannot be answered says why', async () => {
  const { simulator, reply } = await open(() => ({ vonage: 'https://dinnerbell.example/inbound' }));
  expect((await reply(SMS.From)).status).toBe(404);
  await postSms(simulator.url, SMS);
  expect((await reply(SMS.From)).status).toBe(409);
  await postSms(simulator.url, { ...SMS, From: 'MAMA ROSA' });
  expect((await reply('MAMA ROSA')).status).toBe(409);
  expect((await reply(SMS.From, 'x', SMS.To, 'text/plain')).status).toBe(415);
  expect((await reply(SMS.From, 'x'.repeat(1_601))).status).toBe(400);
  const gateway = keep(GATEWAY_CATALOGUE.vonage.create({ credentials: VONAGE, baseUrl: `${simulator.url}/vonage` }));
  await gateway.send({ to: '+16465550100', sender: SMS.From, body: 'ciao', reference: 'r', statusUrl: '' });
  expect((await reply(SMS.From, 'x', '+16465550100')).status).toBe(409);
});

test('the wall has a box to reply in and links to tap', async () => {
  const { simulator } = await open();
  await postSms(simulator.url, { ...SMS, Body: 'Menu: https://dinnerbell.example/l/a1?x=1&y="2". Ciao' });
  const page = await (await fetch(simulator.url)).text();
  expect(page).toContain(`<form class="answer" data-phone="${SMS.To}" data-to="${SMS.From}">`);
  expect(page).toContain('<a href="https://dinnerbell.example/l/a1?x=1&amp;y=" target="_blank"');
  await postSms(simulator.url, { ...SMS, From: 'MAMA ROSA' });
  expect(await (await fetch(simulator.url)).text()).not.toContain('class="answer"');
});
