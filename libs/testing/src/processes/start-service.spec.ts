import { startService } from './start-service.js';
import { SIMULATED_TWILIO, startSimulatorProcess } from './start-simulator-process.js';

describe('startSimulatorProcess', () => {
  test('answers under its account, and ends with 0 when it is told to', async () => {
    const simulator = await startSimulatorProcess();
    const { accountSid, authToken } = SIMULATED_TWILIO;
    const list = await fetch(`${simulator.url}/2010-04-01/Accounts/${accountSid}/Messages.json`, {
      headers: { authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}` },
    });
    expect(list.status).toBe(200);
    expect(await simulator.stop()).toBe(0);
    await expect(fetch(simulator.url)).rejects.toThrow('fetch failed');
  });

  test('tells what a service said that did not come up', async () => {
    const starting = startSimulatorProcess({ env: { SIMULATOR_PORT: 'tea' } });
    await expect(starting).rejects.toThrow(/ended with 1:\nThe simulator cannot start: SIMULATOR_PORT/);
  });

  test('asks for a build where there is none', async () => {
    await expect(startService('apps/kitchen/dist/main.js', {})).rejects.toThrow(
      "apps/kitchen/dist/main.js is missing: run 'npm run build' first.",
    );
  });
});
