import { GATEWAY_CATALOGUE } from './catalogue.js';
import { WIRE_FAILURES } from './classify-failure.js';

/** An error code of a message in words a restaurant owner understands; unknown codes are named as they are. */
export function failureText(vendor: string, code: string): string {
  const known = GATEWAY_CATALOGUE[vendor]?.failures[code] ?? WIRE_FAILURES[code];
  return known?.text ?? `The gateway gave code ${code}.`;
}
