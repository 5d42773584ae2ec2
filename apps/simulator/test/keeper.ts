interface Closable {
  close(): Promise<void>;
}

/** Remembers what a test opened, so that a failing test leaves nothing running: `afterEach(closeKept)`. */
export function keeper(): { keep<T extends Closable>(opened: T): T; closeKept(): Promise<unknown> } {
  const kept: Closable[] = [];
  return {
    keep: (opened) => {
      kept.push(opened);
      return opened;
    },
    closeKept: () => Promise.all(kept.splice(0).map((opened) => opened.close())),
  };
}
