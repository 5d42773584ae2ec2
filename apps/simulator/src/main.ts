import { readSettings } from './read-settings.js';
import { startSimulator } from './start-simulator.js';

const settings = readSettings(process.env);
if ('faults' in settings) {
  process.stderr.write(`The simulator cannot start: ${settings.faults.join(' ')}\n`);
  process.exit(1);
}
try {
  const simulator = await startSimulator(settings);
  const stop = (): void => void simulator.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.stdout.write(`${JSON.stringify({ listening: simulator.port })}\n`);
} catch (error) {
  const { code, message, port } = error as NodeJS.ErrnoException & { port?: number };
  const ports = [settings.port, settings.smtpPort].filter((port) => port !== undefined);
  const taken = `port ${port ?? ports.join(' or ')} is in use; set SIMULATOR_PORT or SIMULATOR_SMTP_PORT to another.`;
  const why = code === 'EADDRINUSE' ? taken : message;
  process.stderr.write(`The simulator cannot start: ${why}\n`);
  process.exit(1);
}
