import type { Tx } from '../../database/transaction.js';
import { LINK_MINUTES, PasswordLinks } from '../../merchant/password/password-links.js';
import type { Letter, Writing } from '../letter.js';

const links = new PasswordLinks();

/** The link carries its token behind the #, which no browser sends to a server: it reaches neither a log nor another site. */
export async function writePasswordReset(tx: Tx, { merchant, publicUrl }: Writing): Promise<Letter> {
  const token = await links.make(tx, merchant.id);
  return {
    subject: 'Choose a new password',
    lines: [
      `Somebody, probably you, asked for a new password. The link works once, for ${LINK_MINUTES} minutes.`,
      'If it was not you, do nothing: your password stays as it is.',
    ],
    action: { label: 'Choose a new password', url: `${publicUrl}/app/reset#token=${token}` },
    optional: false,
  };
}

export async function writePasswordChanged(_tx: Tx, { publicUrl }: Writing): Promise<Letter> {
  return {
    subject: 'Your password was changed',
    lines: [
      'The password of your account was changed just now.',
      'If it was you, all is well. If not, choose a new one at once: that logs everybody out who is in. Then look at your API keys too.',
    ],
    action: { label: 'It was not me', url: `${publicUrl}/app/forgot` },
    optional: false,
  };
}
