/** One mail to one merchant. */
export interface OutgoingMail {
  /** The same at every attempt: mail programs know a second copy by it. */
  messageId: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}

/**
 * What became of it. `refused`: this mail will never be taken. `later`: not now, or nobody knows, a lost answer may stand for a mail that was
 * taken. `code` is a word for people who run it, never an address or a text.
 */
export type Mailed = { kind: 'sent' } | { kind: 'refused' | 'later'; code: string };

/** Hands mail over; filled in by SMTP. Never rejects. */
export abstract class Mailer {
  /** What follows the @ in message ids. */
  abstract readonly domain: string;
  abstract send(mail: OutgoingMail): Promise<Mailed>;
}
