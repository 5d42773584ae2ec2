import { checkSender, type CheckedSender } from './check-sender.js';
import { SENDER_RULES } from './sender-rules.js';

/** Networks show nothing shorter reliably, and Vonage takes nothing shorter. */
const SHORTEST_NAME = 3;

/** Whether the carriers of a country (ISO 3166 alpha-2) take this sender: its form, and what the country's own rule leaves of it. */
export function checkSenderIn(country: string, senderId: string): CheckedSender {
  const checked = checkSender(senderId);
  if (!checked.ok) return checked;
  if (checked.kind === 'alphanumeric' && senderId.length < SHORTEST_NAME) {
    return {
      ok: false,
      code: 'bad_sender',
      detail: `A name that sends has ${SHORTEST_NAME} to 11 letters and digits.`,
    };
  }
  const rule = SENDER_RULES[country];
  if (!rule || (rule.kinds.includes(checked.kind) && (rule.shape?.test(senderId) ?? true))) return checked;
  return { ok: false, code: 'bad_sender', detail: `In ${country} a sender is ${rule.words}.` };
}
