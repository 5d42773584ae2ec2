import { normaliseText } from './segments.js';
import type { Template } from './template.js';

/** What stands around every message of a merchant; a blank part is left out. */
export interface Frame {
  brandName: string;
  optOutLine: string;
}

/**
 * The text as it is sent to one recipient: `{brand}: {message}` and the opt-out line, in NFC with LF line ends.
 * `missing` names the placeholders with neither value nor fallback.
 */
export function composeText(
  template: Template,
  fields: Readonly<Record<string, string>>,
  frame: Frame,
): { text: string; missing: string[] } {
  const { text, missing } = template.render(fields);
  return { text: frameText(text, frame), missing };
}

/** Puts the frame around a rendered message and normalises the whole. */
export function frameText(message: string, frame: Frame): string {
  const brand = frame.brandName.trim();
  const optOut = frame.optOutLine.trim();
  return normaliseText(`${brand && `${brand}: `}${message}${optOut && `\n${optOut}`}`);
}
