import { type CodeOf, shortenLinks } from './links.js';
import { normaliseText } from './segments.js';
import type { Template } from './template.js';

/** What a merchant's messages are made with: what stands around them (a blank part is left out), and what becomes of their links. */
export interface Frame {
  brandName: string;
  optOutLine: string;
  /** What short links start with, as `https://sms.example/l/`; without one, links are sent as they were written. */
  linkBase?: string | null | undefined;
}

/**
 * The text as it is sent to one recipient: fields merged, then links shortened (those of a field too), then `{brand}: {message}` and the
 * opt-out line, in NFC with LF line ends. Without `codeOf` the short links are stand-ins of the very length. Every link is shortened, also
 * one that was shorter before: its click is worth a few characters, and the length stays certain.
 * `missing` names the placeholders with neither value nor fallback.
 */
export function composeText(
  template: Template,
  fields: Readonly<Record<string, string>>,
  frame: Frame,
  codeOf?: CodeOf,
): { text: string; missing: string[] } {
  const { text, missing } = template.render(fields);
  return { text: frameText(text, frame, codeOf), missing };
}

/** Shortens the links of a rendered message, puts the frame around it and normalises the whole. */
export function frameText(message: string, frame: Frame, codeOf?: CodeOf): string {
  const brand = frame.brandName.trim();
  const optOut = frame.optOutLine.trim();
  const short = frame.linkBase ? shortenLinks(message, frame.linkBase, codeOf) : message;
  return normaliseText(`${brand && `${brand}: `}${short}${optOut && `\n${optOut}`}`);
}
