/** Whole replies that are opt-outs: FCC (47 CFR 64.1200(a)(10)), Twilio's defaults, CTIA, and other languages' usual words. */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  ...[
    'stop',
    'stopp',
    'stopall',
    'stopit',
    'quit',
    'end',
    'revoke',
    'optout',
    'cancel',
    'unsubscribe',
    'remove',
    'removeme',
  ],
  ...['arret', 'arreter', 'desabonner', 'baja', 'alto', 'parar', 'abmelden', 'fin'],
]);

/** Said first, these are opt-outs whatever follows: "stop please", "arrêt svp". */
export const FIRST_STOP_WORD = /^(?:sto+p+|stopall|unsubscribe|arret) /;

/** Only as the whole reply. */
export const START_WORDS: ReadonlySet<string> = new Set(['start', 'unstop']);
export const HELP_WORDS: ReadonlySet<string> = new Set(['help', 'info', 'aide', 'ayuda']);

/** Around a keyword these change nothing: "please cancel", "end, thanks". */
export const POLITE_WORDS: ReadonlySet<string> = new Set([
  ...[
    'please',
    'pls',
    'plz',
    'thanks',
    'thank',
    'you',
    'thx',
    'ty',
    'svp',
    'merci',
    'por',
    'favor',
    'gracias',
    'bitte',
    'danke',
  ],
  ...['now', 'ok', 'okay', 'hi', 'hello', 'hey', 'it'],
]);

/** Anywhere in a reply, as whole words without marks and apostrophes: what a reasonable person takes as a request to stop. */
export const STOP_PHRASES: readonly string[] = [
  ...[
    'please stop',
    'pls stop',
    'plz stop',
    'just stop',
    'stop texting',
    'stop messaging',
    'stop sending',
    'stop contacting',
  ],
  ...[
    'stop bothering',
    'stop spamming',
    'stop the',
    'stop these',
    'stop this',
    'stop all',
    'unsubscribe',
    'opt out',
    'opt me out',
    'optout',
  ],
  ...[
    'remove me',
    'remove my',
    'remove this number',
    'take me off',
    'take my number',
    'delete my number',
    'lose my number',
    'lose this number',
  ],
  ...[
    'do not text',
    'dont text',
    'do not message',
    'dont message',
    'do not contact',
    'dont contact',
    'do not send',
    'dont send',
  ],
  ...[
    'do not want',
    'dont want',
    'no more texts',
    'no more text',
    'no more messages',
    'no more sms',
    'leave me alone',
    'wrong number',
  ],
  ...[
    'wrong person',
    'not interested',
    'revoke my consent',
    'revoke consent',
    'withdraw my consent',
    'cancel my subscription',
    'cancel texts',
  ],
  ...[
    'no mas mensajes',
    'no me escrib',
    'no me envi',
    'no me mand',
    'darme de baja',
    'dar de baja',
    'dejen de',
    'numero equivocado',
  ],
  ...[
    'ne plus recevoir',
    'me desabonner',
    'me desinscrire',
    'mauvais numero',
    'keine sms',
    'keine nachrichten',
    'falsche nummer',
  ],
];

/** How phones without reactions show one (Apple, Google): the whole text comes back in quotes, opt-out line and all. */
export const QUOTED_REACTION =
  /^\W*(?:liked|loved|disliked|laughed at|emphasi[sz]ed|questioned|reacted\b.{0,40}\bto|removed an?\b.{0,40}\bfrom|a aimé|a adoré|le gustó|le encantó)\s*["“„«].*["”“»]\W*$/isu;
