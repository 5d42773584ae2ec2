/**
 * The GSM 7-bit default alphabet and its extension table, 3GPP TS 23.038 §6.2.1 and §6.2.1.1
 * (the same values as TwilioDevEd/message-segment-calculator, MIT, src/libs/UnicodeToGSM.ts).
 * National language shift tables are left out: the gateways do not use them by default.
 */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';

/** Reached through the escape 0x1B: two septets each. */
const EXTENSION = '\f^{}\\[~]|€';

/** Septets of each UTF-16 code unit: 1 or 2; 0 means that it forces UCS-2. */
export const SEPTETS: Readonly<Uint8Array> = tabulate();

function tabulate(): Uint8Array {
  const septets = new Uint8Array(0x10000);
  for (const character of BASIC) septets[character.charCodeAt(0)] = 1;
  for (const character of EXTENSION) septets[character.charCodeAt(0)] = 2;
  return septets;
}

/** Whether every character is in the GSM alphabet. */
export function isGsm(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (SEPTETS[text.charCodeAt(at)] === 0) return false;
  return true;
}
