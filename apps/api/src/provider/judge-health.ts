/** `closed`: texts flow. `open`: none does until it is tried again. `half-open`: a few texts are trying it at this moment. */
export type HealthState = 'closed' | 'open' | 'half-open';

/** What is known of an account's gateway. */
export interface Health {
  state: HealthState;
  /** The last ≤ 50 answers, newest last: 1 the gateway dealt with the text, 0 it was out of reach, throttled or left us in doubt. */
  recent: string;
  /** How often it was tried in vain since it opened. */
  tries: number;
}

/** What a wave learned of its gateway. */
export interface Seen {
  /** In the order in which the answers came, as `recent`. */
  marks: string;
  /** The wave was sent to try a gateway that is open. */
  probe: boolean;
  /** The gateway's code, where it refused the account: a person has to mend it. */
  refusedWith?: string;
  /** The longest wait it asked for. */
  retryAfterMs?: number;
}

export type Verdict =
  | { state: 'closed'; recent: string }
  /** Tried again after `forMs`. */
  | { state: 'open'; forMs: number; tries: number; reason?: string };

const KEPT = 50;
/** So many in a row, or half of the last at least 20, and nothing more is sent that way for a while. */
const STREAK = /0{8}$/;
const FEWEST = 20;
const WORST_SHARE = 0.5;
/** First rest and longest; each try in vain doubles it. */
const OUT_OF_REACH = { firstMs: 2_000, longestMs: 60_000 };
/** Whoever has to call the vendor takes longer. */
const REFUSED = { firstMs: 60_000, longestMs: 600_000 };

/** The circuit breaker of one account, pure: its health after what a wave saw; undefined where nothing changes. */
export function judgeHealth(health: Health, seen: Seen): Verdict | undefined {
  if (health.state !== 'closed') return seen.probe ? afterProbe(health, seen) : undefined;
  if (seen.refusedWith !== undefined) return open(0, seen);
  const recent = (health.recent + seen.marks).slice(-KEPT);
  if (isFailing(recent)) return open(0, seen);
  return recent === health.recent ? undefined : { state: 'closed', recent };
}

function afterProbe({ tries }: Health, seen: Seen): Verdict {
  if (seen.refusedWith !== undefined || seen.marks.includes('0')) return open(tries + 1, seen);
  if (seen.marks.includes('1')) return { state: 'closed', recent: '' };
  // None of its texts was called, so nothing was learned.
  return { state: 'open', forMs: 0, tries };
}

function open(tries: number, { refusedWith, retryAfterMs = 0 }: Seen): Verdict {
  const { firstMs, longestMs } = refusedWith === undefined ? OUT_OF_REACH : REFUSED;
  const forMs = Math.max(retryAfterMs, Math.min(longestMs, firstMs * 2 ** tries));
  return { state: 'open', forMs, tries, ...(refusedWith !== undefined && { reason: refusedWith }) };
}

function isFailing(recent: string): boolean {
  if (STREAK.test(recent)) return true;
  const failed = recent.length - recent.replaceAll('0', '').length;
  return recent.length >= FEWEST && failed / recent.length > WORST_SHARE;
}
