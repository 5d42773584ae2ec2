import {
  FIRST_STOP_WORD,
  HELP_WORDS,
  POLITE_WORDS,
  QUOTED_REACTION,
  START_WORDS,
  STOP_PHRASES,
  STOP_WORDS,
} from './reply-words.js';

export type ReplyKind = 'stop' | 'start' | 'help' | 'reply';

/** Longer ones are read so far: nobody asks to stop after a page. */
const MOST_CHARACTERS = 2000;

/**
 * What a guest's text asks for. Letter case, marks, punctuation, emoji and spacing do not count, and in doubt it is a stop; everything
 * that is no keyword is a `reply` for people. START and UNSTOP count only alone; YES, which answers many a question, only alone and from
 * a number that has opted out.
 */
export function classifyReply(text: string, optedOut = false): ReplyKind {
  const read = text.slice(0, MOST_CHARACTERS).normalize('NFKC');
  if (QUOTED_REACTION.test(read)) return 'reply';
  const plain = plainWords(read);
  const joined = plain.replaceAll(' ', '');
  if (STOP_WORDS.has(joined) || STOP_WORDS.has(withoutPoliteness(plain))) return 'stop';
  if (FIRST_STOP_WORD.test(`${plain} `) || STOP_PHRASES.some((phrase) => ` ${plain}`.includes(` ${phrase}`)))
    return 'stop';
  if (START_WORDS.has(joined) || (optedOut && joined === 'yes')) return 'start';
  if (HELP_WORDS.has(joined)) return 'help';
  return 'reply';
}

/** Lower-case letters and digits, one space between words: `Don’t` → `dont`, `ARRÊT!` → `arret`, `S.T.O.P.` → `s t o p`. */
function plainWords(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}'’‘`´]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function withoutPoliteness(plain: string): string {
  return plain
    .split(' ')
    .filter((word) => !POLITE_WORDS.has(word))
    .join('');
}
