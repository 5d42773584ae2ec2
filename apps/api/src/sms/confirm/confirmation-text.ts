import { normaliseText, type ReplyKind } from '@dinnerbell/domain';

/** Who answers a guest, and how a person reaches them. */
export interface Answering {
  brandName: string;
  /** E.164. */
  phone: string;
  email: string;
  /** Other restaurants have texted the guest from the same number. */
  shared: boolean;
}

const TERMS = 'Msg frequency varies. Msg & data rates may apply.';

/**
 * What a guest is told after a keyword: who, what happens now, and the way back; nothing that sells (FCC, 47 CFR 64.1200(a)(12)). HELP names a
 * contact, the way out and the rates notice (CTIA Messaging Principles §5.1.3).
 */
export function confirmationText(kind: Exclude<ReplyKind, 'reply'>, answering: Answering): string {
  return normaliseText(`${answering.brandName.trim()}: ${SENTENCES[kind](answering)}`);
}

const SENTENCES: Readonly<Record<Exclude<ReplyKind, 'reply'>, (answering: Answering) => string>> = {
  stop: ({ shared }) =>
    `You are opted out and will get no more texts from us${shared ? ' or others at this number' : ''}. ` +
    'Reply START to get them again.',
  start: ({ shared }) =>
    `You will get our texts${shared ? ' and those of others at this number' : ''} again. ` +
    `${TERMS} Reply HELP for help, STOP to opt out.`,
  help: ({ phone, email }) => `Offers and news by text. Help: ${phone} or ${email}. ${TERMS} Reply STOP to opt out.`,
};
