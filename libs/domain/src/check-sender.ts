export type SenderKind = 'phone' | 'short-code' | 'alphanumeric' | 'messaging-service';
export type CheckedSender = { ok: true; kind: SenderKind } | { ok: false; code: 'bad_sender'; detail: string };

const KINDS: readonly (readonly [SenderKind, RegExp])[] = [
  ['phone', /^\+[1-9]\d{6,14}$/],
  ['short-code', /^\d{3,8}$/],
  ['messaging-service', /^MG[0-9a-f]{32}$/],
  // Letters, digits and the few signs carriers let through, at least one letter (Twilio, "Alphanumeric Sender ID").
  ['alphanumeric', /^(?=.*[A-Za-z])(?! )[A-Za-z0-9 +\-_&]{1,11}(?<! )$/],
];

/** What may stand as sender: an E.164 number, a short code, a name of up to 11 characters, or a Twilio messaging service. */
export function checkSender(senderId: string): CheckedSender {
  for (const [kind, shape] of KINDS) if (shape.test(senderId)) return { ok: true, kind };
  const detail =
    'A sender is a phone number such as +15125550100, a short code of 3 to 8 digits, ' +
    'a name of up to 11 letters and digits, or a messaging service (MG and 32 hex digits).';
  return { ok: false, code: 'bad_sender', detail };
}
