import { isConnectionLost, noteAnswer, noteFailure, subscribeConnection } from './connection.js';

const FIRST_MS = 2000;
const LONGEST_MS = 30_000;

/** While nothing answers, asks again with growing pauses whether the API lives. `healed` is called when it does. */
export function watchConnection(healed: () => void): void {
  let pause = FIRST_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (): Promise<void> => {
    try {
      const answer = await fetch('/health/live', { cache: 'no-store' });
      if (answer.ok) return noteAnswer();
    } catch {
      pause = Math.min(pause * 2, LONGEST_MS); // still away
    }
    timer = setTimeout(() => void look(), pause);
  };
  subscribeConnection(() => {
    clearTimeout(timer);
    pause = FIRST_MS;
    if (isConnectionLost()) timer = setTimeout(() => void look(), pause);
    else healed();
  });
  window.addEventListener('offline', noteFailure);
  window.addEventListener('online', () => void look());
}
