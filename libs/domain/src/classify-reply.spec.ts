import fc from 'fast-check';
import { classifyReply, type ReplyKind } from './classify-reply.js';

const TABLE: Record<ReplyKind, string[]> = {
  stop: [
    ...[
      'STOP',
      'stop',
      ' Stop. ',
      'STOP!!!',
      '"stop"',
      'Stop 🛑',
      '🙏 stop 🙏',
      'S.T.O.P.',
      's t o p',
      'ＳＴＯＰ',
      'STO\u200bP',
      'stopp',
      'STOPPPP',
    ],
    ...[
      'stop all',
      'STOPALL',
      'Unsubscribe',
      'un-subscribe',
      'END',
      'Quit.',
      'cancel',
      'REVOKE',
      'opt out',
      'Opt-Out',
      'OPTOUT',
    ],
    ...['ARRET', 'Arrêt', 'arre\u0302t svp', 'BAJA', 'alto', 'STOPP', 'abmelden'],
    ...[
      'stop please',
      'Please stop',
      'pls stop!',
      'Stop texting me',
      'STOP sending these',
      'stop by tonight?',
      'please cancel',
      'End, thanks',
    ],
    ...[
      'remove me',
      'Remove my number now',
      'Do not text this number',
      'Don’t text me',
      "don't contact me again",
      'how do I unsubscribe?',
    ],
    ...[
      'I want to opt out',
      'leave me alone',
      'Sorry, wrong number',
      'no more texts',
      'please take me off your list',
      'not interested',
    ],
    ...[
      'I said "please stop texting me"',
      'No me envíen más mensajes',
      'quiero darme de baja',
      'Je ne veux plus… ne plus recevoir',
      'Keine SMS mehr',
    ],
  ],
  start: ['START', 'start', 'Start!', ' unstop ', 'UNSTOP.'],
  help: ['HELP', 'help?', 'Info', 'AIDE'],
  reply: [
    ...[
      '',
      '   ',
      '👍',
      '😍😍',
      'Yes',
      'YES!',
      'ok',
      'See you on Sunday',
      'Can we stop by at 7?',
      'We never stop loving it',
      'Table for 4 please',
    ],
    ...[
      'can you help me book',
      'please start without us',
      'start please',
      'the weekend was great',
      'I need to cancel my reservation for 7',
    ],
    ...[
      'Stopped in yesterday, loved it',
      'stops',
      'friends',
      'Do you have info on allergens?',
      'How late are you open at the end of the week?',
    ],
    ...[
      'Liked “Trattoria Uno: Soup today.\nReply STOP to opt out”',
      'Reacted 👍 to "Uno: Soup. Reply STOP to opt out"',
      'A aimé « Uno : soupe. STOP : unsubscribe »',
    ],
    ...['nonstop fun', 'optimism', 'bajar', 'endive salad?'],
  ],
};

describe('classifyReply', () => {
  test.each(Object.entries(TABLE).flatMap(([kind, texts]) => texts.map((text) => [text, kind])))(
    '%j is %s',
    (text, kind) => {
      expect(classifyReply(text)).toBe(kind);
    },
  );

  test('YES starts again only from a number that has opted out', () => {
    expect(classifyReply('Yes!', true)).toBe('start');
    expect(classifyReply('Yes please, a table for two', true)).toBe('reply');
    expect(classifyReply('stop', true)).toBe('stop');
  });

  const keyword = fc.constantFrom(
    'stop',
    'stopall',
    'unsubscribe',
    'end',
    'quit',
    'cancel',
    'revoke',
    'optout',
    'arret',
    'arrêt',
    'baja',
    'alto',
  );
  const noise = fc.string({
    unit: fc.constantFrom(' ', '.', '!', '…', '🙏', '🛑', '\n', '\u00a0', '\u200b', '"', '”', '-', '*', '👩‍🍳'),
    maxLength: 8,
  });
  const cased = (text: fc.Arbitrary<string>) =>
    fc
      .tuple(text, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }))
      .map(([word, coins]) => Array.from(word, (letter, at) => (coins[at] ? letter.toUpperCase() : letter)).join(''));

  test('a stop word is one in any case, between any punctuation, spaces and emoji', () => {
    fc.assert(
      fc.property(
        cased(keyword),
        noise,
        noise,
        (word, before, after) => classifyReply(before + word + after) === 'stop',
      ),
    );
  });

  test('whatever follows a first stop, unsubscribe or arret, it is a stop', () => {
    const first = cased(fc.constantFrom('stop', 'unsubscribe', 'arret', 'arrêt'));
    fc.assert(
      fc.property(first, fc.string({ unit: 'grapheme' }), (word, rest) => classifyReply(`${word} ${rest}`) === 'stop'),
    );
  });

  test('START with any word beside it is for people', () => {
    const word = fc.constantFrom('please', 'the', 'party', 'at', 'noon');
    fc.assert(fc.property(word, word, (one, other) => classifyReply(`${one} start ${other}`) === 'reply'));
  });

  test('any text has an answer, in time that does not grow with its length', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => classifyReply(text) in TABLE));
    const started = performance.now();
    for (const part of ['“', 'reacted ', 'a ', 'stop', ' ', '"']) classifyReply(part.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
