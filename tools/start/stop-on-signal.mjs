const ONE_PRESS_MS = 1000;

/**
 * Calls `stop` once, at the first Ctrl-C, SIGTERM, SIGHUP, or when the process that started us is gone; `hurry` at a
 * second Ctrl-C. What comes within a second is the same press: terminal, npm and bootstrap each pass it on.
 */
export function stopOnSignal(stop, hurry) {
  let since;
  const pressed = (why) => {
    const now = performance.now();
    if (since === undefined) {
      since = now;
      stop(why);
    } else if (now - since > ONE_PRESS_MS) {
      hurry();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => pressed(signal));
  process.on('disconnect', () => since ?? pressed('disconnect'));
}
