import { readSettings, stop } from './env.js';

/** The log-in of the demo restaurant, which exists in the embedded run alone. With a fault it ends the process. */
export function readDemo(): { email: string; password: string } {
  const settings = readSettings();
  const email = settings.optional('DEMO_EMAIL') ?? 'demo@dinnerbell.test';
  const password = settings.required('DEMO_PASSWORD', 'the password of the demo restaurant');
  return settings.faults.length === 0 ? { email, password } : stop(settings.faults);
}
