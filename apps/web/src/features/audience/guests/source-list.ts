import type { GuestSource } from './guest-source.js';

/** The sources of one campaign, kept while the page is open so that a way to the other steps and back loses no file. */
export class SourceList {
  private sources: readonly GuestSource[] = [];
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly all = (): readonly GuestSource[] => this.sources;

  put(source: GuestSource): void {
    const known = this.sources.some(({ key }) => key === source.key);
    this.set(known ? this.sources.map((one) => (one.key === source.key ? source : one)) : [...this.sources, source]);
  }

  change(key: string, change: Partial<GuestSource>): void {
    this.set(this.sources.map((one) => (one.key === key ? { ...one, ...change } : one)));
  }

  remove(key: string): void {
    this.set(this.sources.filter((one) => one.key !== key));
  }

  set(sources: readonly GuestSource[]): void {
    this.sources = sources;
    for (const listener of this.listeners) listener();
  }
}

const lists = new Map<string, SourceList>();

export function sourceListOf(campaignId: string): SourceList {
  const list = lists.get(campaignId) ?? new SourceList();
  lists.set(campaignId, list);
  return list;
}
