import { failureText } from '@dinnerbell/sms-gateways';

/** Codes of our own, not of a gateway. */
const OURS: Readonly<Record<string, string>> = {
  outcome_unknown: 'Nobody could find out whether the gateway took the message; it was not charged.',
};

/** Why a message failed, in plain words; null when no reason is known. */
export function errorText(code: string | null, vendor: string | null): string | null {
  return code === null ? null : (OURS[code] ?? failureText(vendor ?? '', code));
}
