/** The calls under way, so that closing can wait for them. */
export class OpenCalls {
  private readonly calls = new Set<Promise<unknown>>();

  /** The call's own promise, counted until it has settled. */
  run<T>(call: Promise<T>): Promise<T> {
    this.calls.add(call);
    const forget = (): boolean => this.calls.delete(call);
    call.then(forget, forget);
    return call;
  }

  async settled(): Promise<void> {
    await Promise.allSettled(this.calls);
  }
}
