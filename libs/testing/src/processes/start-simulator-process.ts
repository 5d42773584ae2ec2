import { startService, type ServiceProcess } from './start-service.js';

/** The built simulator on a free port. `env` names its account: SIMULATOR_TWILIO_ACCOUNT_SID and …_AUTH_TOKEN. */
export function startSimulatorProcess(options: { env?: Record<string, string> } = {}): Promise<ServiceProcess> {
  return startService('apps/simulator/dist/main.js', { SIMULATOR_PORT: '0', ...options.env });
}
