import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { openLiveFeed } from '../../lib/events/live-feed.js';
import { applyEvent } from './apply-event.js';

const POLL_MS = 20_000;

/** While the desk is open, what happens shows by itself: from the feed, or, where that is away, by asking from time to time. */
export function useLiveFeed(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let poll: ReturnType<typeof setInterval> | undefined;
    const refresh = (): void => void (document.hidden || queries.invalidateQueries());
    const close = openLiveFeed({
      onEvent: (event) => applyEvent(queries, event),
      onState: (live) => {
        clearInterval(poll);
        poll = live ? undefined : setInterval(refresh, POLL_MS);
        // What happened while nobody listened.
        if (live) refresh();
      },
    });
    return () => {
      clearInterval(poll);
      close();
    };
  }, [queries]);
}
