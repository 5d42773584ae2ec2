import { readVendorSettings } from './read-vendor-settings.js';
import type { SimulatorOptions } from './start-simulator.js';
import { readTillSettings } from './till/till-settings.js';

/** The simulator's environment; every fault of it at once, in words. */
export function readSettings(env: NodeJS.ProcessEnv): SimulatorOptions | { faults: string[] } {
  const accountSid = env['SIMULATOR_TWILIO_ACCOUNT_SID'] ?? '';
  const authToken = env['SIMULATOR_TWILIO_AUTH_TOKEN'] ?? '';
  const port = Number(env['SIMULATOR_PORT'] ?? 3001);
  const faults: string[] = [];
  if (!Number.isInteger(port) || port < 0 || port > 65_535) faults.push('SIMULATOR_PORT must be a port, 0 to 65535.');
  if (!/^AC[0-9a-f]{32}$/i.test(accountSid)) {
    faults.push('SIMULATOR_TWILIO_ACCOUNT_SID must be AC and 32 hexadecimal digits.');
  }
  if (!authToken) faults.push('SIMULATOR_TWILIO_AUTH_TOKEN is missing.');
  const smtpPort = readSmtpPort(env, faults);
  const vendors = readVendorSettings(env, faults);
  const tills = readTillSettings(env, faults);
  if (faults.length) return { faults };
  const journal = env['SIMULATOR_JOURNAL'];
  const options = { port, host: '127.0.0.1', accounts: [{ accountSid, authToken }], ...vendors, ...smtpPort, tills };
  return journal ? { ...options, journal } : options;
}

/** Nothing listens for mail unless a port is given. */
function readSmtpPort(env: NodeJS.ProcessEnv, faults: string[]): { smtpPort?: number } {
  const text = env['SIMULATOR_SMTP_PORT'];
  if (!text) return {};
  const smtpPort = Number(text);
  if (Number.isInteger(smtpPort) && smtpPort >= 0 && smtpPort <= 65_535) return { smtpPort };
  faults.push('SIMULATOR_SMTP_PORT must be a port, 0 to 65535.');
  return {};
}
