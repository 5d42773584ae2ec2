import { compileTemplate } from '@dinnerbell/domain';
import { costlyPlaces } from './costly-places.js';
import { placeholdersOf } from './placeholders.js';

export interface Piece {
  kind: 'plain' | 'placeholder' | 'costly' | 'fault';
  text: string;
  /** UTF-16 index in the message. */
  at: number;
}

/** The message cut into pieces for the layer that lies under the text box; together they are the message. */
export function markMessage(message: string): Piece[] {
  const marks: Piece[] = [
    ...placeholdersOf(message).map(({ from, to }) => mark('placeholder', from, to)),
    ...costlyPlaces(message).flatMap(({ at }) =>
      at.map((from) => mark('costly', from, from + lengthAt(message, from))),
    ),
    ...compileTemplate(message).faults.map(({ at }) => mark('fault', at, at + 2)),
  ].sort((one, other) => one.at - other.at);

  const pieces: Piece[] = [];
  let from = 0;
  for (const piece of marks) {
    // A costly character inside a fallback: the placeholder says enough.
    if (piece.at < from) continue;
    if (piece.at > from) pieces.push(mark('plain', from, piece.at));
    pieces.push(piece);
    from = piece.at + piece.text.length;
  }
  if (from < message.length) pieces.push(mark('plain', from, message.length));
  return pieces;

  function mark(kind: Piece['kind'], start: number, end: number): Piece {
    return { kind, text: message.slice(start, end), at: start };
  }
}

/** A letter is as long as its marks make it. */
function lengthAt(message: string, at: number): number {
  return /^.\p{M}*/su.exec(message.slice(at, at + 16))?.[0].length ?? 1;
}
