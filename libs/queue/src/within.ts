/** Waits for `work`, but rejects after `ms`; the signal tells `work` that nobody waits any more. */
export async function within<T>(ms: number, what: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`${what} took longer than ${ms} ms`);
      late.abort(error);
      reject(error);
    }, ms);
  });
  try {
    return await Promise.race([work(late.signal), limit]);
  } finally {
    clearTimeout(timer);
  }
}
