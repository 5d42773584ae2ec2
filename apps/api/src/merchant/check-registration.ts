import { isCountry, isTimezone, parsePhone } from '@dinnerbell/domain';
import type { ProblemFault } from '../http/problem.js';
import { weakPassword } from './weak-password.js';

/** The country a number is read by when the merchant names none; numbers with + carry their own. */
export const HOME = 'US';

/** Every fault of a registration's values beyond their kind: phone, country, time zone, password. */
export function checkRegistration(input: Readonly<Record<string, unknown>>): ProblemFault[] {
  const text = (name: string): string | undefined => (typeof input[name] === 'string' ? input[name] : undefined);
  const [phone, country, timezone, password] = [text('phone'), text('country'), text('timezone'), text('password')];
  const faults: ProblemFault[] = [];
  const known = country === undefined || isCountry(country.toUpperCase());
  if (!known)
    faults.push({ path: 'country', code: 'bad_country', detail: 'It must be an ISO 3166 code of two letters, as US.' });
  if (phone !== undefined) {
    const parsed = parsePhone(phone, known ? (country?.toUpperCase() ?? HOME) : HOME);
    if (!parsed.ok) faults.push({ path: 'phone', code: parsed.code, detail: parsed.detail });
  }
  if (timezone !== undefined && !isTimezone(timezone)) {
    faults.push({ path: 'timezone', code: 'bad_timezone', detail: 'It must be an IANA name, as America/New_York.' });
  }
  const [email, name] = [text('email'), text('name')];
  const weakness =
    password === undefined
      ? undefined
      : weakPassword(password, { ...(email ? { email } : {}), ...(name ? { name } : {}) });
  if (weakness) faults.push({ path: 'password', code: 'weak_password', detail: weakness });
  return faults;
}
