import type { Merchant } from '../merchant/merchant.entity.js';

/** What a mail says, before it is laid out. Everything is plain text; nothing in it is markup. */
export interface Letter {
  subject: string;
  lines: string[];
  /** Figures, each with what it counts. */
  facts?: [name: string, value: string][];
  /** The one thing to do. */
  action?: { label: string; url: string };
  /** Whether the merchant could switch such mail off. */
  optional: boolean;
}

/** What a letter is written from, read at the moment it is written. */
export interface Writing {
  merchant: Merchant;
  /** The campaign or payment it is about. */
  subjectId: string | null;
  /** Without a slash at the end. */
  publicUrl: string;
}

export const number = (value: number): string => value.toLocaleString('en-US');
export const count = (value: number, word: string): string => `${number(value)} ${word}${value === 1 ? '' : 's'}`;
