import type { Dispatcher } from 'undici';

/** A guest's text on its way to the product. */
export interface GuestText {
  /** Whose sender it goes to, in the vendor's terms. */
  accountSid: string;
  /** The guest's phone, E.164. */
  from: string;
  /** The sender as the product wrote it. */
  to: string;
  text: string;
}

/** Posts a guest's text as one vendor does. Resolves with the HTTP status; rejects when no answer came. */
export type PostInbound = (dispatcher: Dispatcher, url: string, text: GuestText) => Promise<number>;
