import type { Candidate, UsableGateway } from '../provider/gateways.js';
import { paceKey } from '../provider/pace.js';
import type { Route } from '../provider/router.js';
import type { Rest } from './wave.js';

/** So many texts try a gateway that did not answer: as many guests may be left in doubt. */
const PROBE = 3;
/** While others try a gateway it is soon known again. */
const SOON_MS = 1000;

export interface Speed {
  size: number;
  seconds: number;
}

/** Which accounts may carry texts in one claim, and how many: flowing ones by their pace, those that are tried again a few, the others none. */
export class Roster {
  private readonly flowing: ReadonlySet<string>;
  private readonly byId: ReadonlyMap<string, Candidate>;

  /** `turns` are accounts that this claim alone may try; `booked` says how far ahead each pace is (pace.ts). */
  constructor(
    private readonly candidates: readonly Candidate[],
    private readonly turns: ReadonlySet<string>,
    private readonly booked: ReadonlyMap<string, number>,
    private readonly speed: Speed,
  ) {
    this.byId = new Map(candidates.map((candidate) => [candidate.account.accountId, candidate]));
    const closed = candidates.filter(({ health }) => health.state === 'closed');
    this.flowing = new Set(closed.map(({ account }) => account.accountId));
  }

  get open(): UsableGateway[] {
    return this.candidates.map(({ account }) => account).filter(({ accountId }) => this.isOpen(accountId));
  }

  get anyFlows(): boolean {
    return this.flowing.size > 0;
  }

  isOpen(accountId: string): boolean {
    return this.flowing.has(accountId) || this.turns.has(accountId);
  }

  flows(accountId: string): boolean {
    return this.flowing.has(accountId);
  }

  isProbe(accountId: string): boolean {
    return this.turns.has(accountId);
  }

  /** Something is to be written about it though all goes well: it is new, or had trouble not long ago. */
  isWatched(accountId: string): boolean {
    const health = this.byId.get(accountId)?.health;
    return health === undefined || !health.known || health.recent.includes('0');
  }

  /** Most texts of one wave. */
  capacity(account: UsableGateway): number {
    if (this.turns.has(account.accountId)) return PROBE;
    const { size, seconds } = this.speed;
    return Math.max(1, Math.min(size, Math.floor(account.segmentsPerSecond * seconds)));
  }

  bookedMs(accountId: string, sender: string): number {
    return this.booked.get(paceKey(accountId, sender)) ?? 0;
  }

  /** When the first of these accounts may be tried again, and why they rest if a person has to mend all of them. */
  rest(accountIds: readonly string[] = [...this.byId.keys()]): Rest {
    const healths = accountIds.flatMap((id) => this.byId.get(id)?.health ?? []);
    const ms = Math.max(
      0,
      Math.min(
        ...healths.map((one) => (one.state === 'half-open' ? Math.min(SOON_MS, one.probe_in_ms) : one.probe_in_ms)),
      ),
    );
    const reasons = healths.flatMap((one) => one.reason ?? []);
    return { ms, ...(reasons[0] !== undefined && reasons.length === healths.length && { reason: reasons[0] }) };
  }
}

/** Where a row was before: what came back from one account goes to another first. */
export interface Earlier {
  accountId: string | null;
  /** That account could not take it. */
  failedThere: boolean;
  /** It was in doubt there and proven absent; it goes nowhere else. */
  boundThere: boolean;
}

/** The ways in the order in which they are to be tried for this row. */
export function inOrder(routes: readonly Route[], { accountId, failedThere, boundThere }: Earlier): readonly Route[] {
  if (accountId === null || (!failedThere && !boundThere)) return routes;
  const there = routes.filter(({ account }) => account.accountId === accountId);
  if (boundThere && there.length > 0) return there;
  return [...routes.filter(({ account }) => account.accountId !== accountId), ...there];
}
