import { type ServiceProcess, startSimulatorProcess } from '@dinnerbell/testing';
import { ACCOUNT } from '../test/account.js';
import { postSms, SMS } from '../test/post-sms.js';

const env = { SIMULATOR_TWILIO_ACCOUNT_SID: ACCOUNT.accountSid, SIMULATOR_TWILIO_AUTH_TOKEN: ACCOUNT.authToken };

/** The built process, as the embedded run and other rooms' tests start it. */
describe('the process', () => {
  let simulator: ServiceProcess | undefined;
  afterEach(() => simulator?.kill());

  test('says where it listens, takes a text and ends on SIGTERM', async () => {
    simulator = await startSimulatorProcess({ env });
    expect((await postSms(simulator.url, SMS)).status).toBe(201);
    expect(await simulator.stop()).toBe(0);
  });

  test('says in one sentence why it cannot start', async () => {
    await expect(startSimulatorProcess()).rejects.toThrow('SIMULATOR_TWILIO_AUTH_TOKEN is missing.');
    simulator = await startSimulatorProcess({ env });
    const port = new URL(simulator.url).port;
    const second = startSimulatorProcess({ env: { ...env, SIMULATOR_PORT: port } });
    await expect(second).rejects.toThrow(`port ${port} is in use`);
  });
});
