import { compileTemplate, type Frame, type RateCard } from '@dinnerbell/domain';
import { useMemo } from 'react';
import type { Guest } from '../api/guests.js';
import { countMessage, type MessageCount } from './count-message.js';

/** So many guests are counted while somebody types; the API counts all of them a moment later. */
const COUNTED = 100;

export function useMessageCount(
  message: string,
  guests: readonly Guest[],
  frame: Frame | undefined,
  rateCard: RateCard | undefined,
): MessageCount | undefined {
  return useMemo(() => {
    if (!frame || !rateCard) return undefined;
    return countMessage(compileTemplate(message), guests.slice(0, COUNTED), frame, rateCard);
  }, [message, guests, frame, rateCard]);
}
