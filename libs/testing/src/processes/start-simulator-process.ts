import { startService, type ServiceProcess } from './start-service.js';

/** The one Twilio account the simulator of a test knows. */
export const SIMULATED_TWILIO = {
  accountSid: `AC${'5d'.repeat(16)}`,
  authToken: 'a3'.repeat(16),
};

/** The built simulator on a free port, with settings of its own on top (`env`). */
export function startSimulatorProcess(options: { env?: Record<string, string> } = {}): Promise<ServiceProcess> {
  return startService('apps/simulator/dist/main.js', {
    SIMULATOR_PORT: '0',
    SIMULATOR_TWILIO_ACCOUNT_SID: SIMULATED_TWILIO.accountSid,
    SIMULATOR_TWILIO_AUTH_TOKEN: SIMULATED_TWILIO.authToken,
    ...options.env,
  });
}
