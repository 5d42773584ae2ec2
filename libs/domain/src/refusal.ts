import { MAX_SEGMENTS, type RefusalCode } from './price-message.js';

/** Why a campaign cannot go out as it is. */
export interface Refusal {
  code: RefusalCode;
  detail: string;
  /** How many recipients it concerns. */
  recipients: number;
  /** Placeholders, or countries. */
  names?: string[];
}

const DETAILS: Readonly<Record<RefusalCode, (names: string) => string>> = {
  bad_placeholder: () => 'The message holds braces that are no placeholder: write {{name}} or {{name|friend}}.',
  empty_message: () => 'The message is empty.',
  unknown_placeholder: (names) => `No recipient has a field for ${names}.`,
  empty_placeholder: (names) =>
    `Some recipients have nothing for ${names}: fill it in, or write a fallback such as {{name|friend}}.`,
  too_long: () => `The text takes more than ${MAX_SEGMENTS} segments.`,
  unpriced_country: (names) => `There is no price for ${names}.`,
};

export function refuse(code: RefusalCode, recipients: number, names: readonly string[] = []): Refusal {
  return {
    code,
    detail: DETAILS[code](names.join(', ')),
    recipients,
    ...(names.length > 0 ? { names: [...names] } : {}),
  };
}
