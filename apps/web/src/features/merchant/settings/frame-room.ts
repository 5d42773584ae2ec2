import { composeText, compileTemplate, costlyCharacters, type Frame, measureText } from '@dinnerbell/domain';

export interface FrameRoom {
  /** Units that name and opt-out line take of a single text, and what is left for the message. */
  taken: number;
  left: number;
  /** Units of a single text: 160 plain characters, 70 where one is none of them (3GPP TS 23.040). */
  capacity: 160 | 70;
  /** The characters that make it 70. */
  costly: string[];
}

const ONE_LETTER = compileTemplate('x');

/** What stands around every text, counted as carriers do. */
export function frameRoom(frame: Pick<Frame, 'brandName' | 'optOutLine'>): FrameRoom {
  const { text } = composeText(ONE_LETTER, {}, frame);
  const { encoding, units } = measureText(text);
  const capacity = encoding === 'GSM-7' ? 160 : 70;
  const taken = units - 1;
  const costly = costlyCharacters(text).map(({ character }) => character);
  return { taken, left: Math.max(capacity - taken, 0), capacity, costly };
}
