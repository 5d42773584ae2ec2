import { startService } from './start-service.js';
import { startSimulatorProcess } from './start-simulator-process.js';

const env = { SIMULATOR_TWILIO_ACCOUNT_SID: `AC${'5d'.repeat(16)}`, SIMULATOR_TWILIO_AUTH_TOKEN: 'a3'.repeat(16) };

describe('a service of a test', () => {
  test('answers, and ends with 0 when it is told to', async () => {
    const simulator = await startSimulatorProcess({ env });
    expect((await fetch(simulator.url)).status).toBe(200);
    expect(await simulator.stop()).toBe(0);
    await expect(fetch(simulator.url)).rejects.toThrow('fetch failed');
  });

  test('that did not come up is quoted', async () => {
    const starting = startSimulatorProcess({ env: { ...env, SIMULATOR_PORT: 'tea' } });
    await expect(starting).rejects.toThrow(/ended with 1:\nThe simulator cannot start: SIMULATOR_PORT/);
  });

  test('asks for a build where there is none', async () => {
    await expect(startService('apps/kitchen/dist/main.js', {})).rejects.toThrow(
      "apps/kitchen/dist/main.js is missing: run 'npm run build' first.",
    );
  });
});
