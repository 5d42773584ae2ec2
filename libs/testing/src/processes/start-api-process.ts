import { startService, type ServiceProcess } from './start-service.js';

/** The built HTTP door on a free port; `env` as in .env.example. */
export function startApiProcess(options: { env: Record<string, string> }): Promise<ServiceProcess> {
  return startService('apps/api/dist/main.js', { PORT: '0', ROLES: 'http', ...options.env });
}

/** The built worker: clock and job processors. */
export function startWorkerProcess(options: { env: Record<string, string> }): Promise<ServiceProcess> {
  return startService('apps/api/dist/worker.js', { ROLES: 'worker', ...options.env });
}
