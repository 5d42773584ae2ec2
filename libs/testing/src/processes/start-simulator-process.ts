import { startService, type ServiceProcess } from './start-service.js';

/** The built simulator on a free port, with settings of its own on top (`env`). */
export function startSimulatorProcess(options: { env?: Record<string, string> } = {}): Promise<ServiceProcess> {
  return startService('apps/simulator/dist/main.js', { SIMULATOR_PORT: '0', PORT: '0', ...options.env });
}
