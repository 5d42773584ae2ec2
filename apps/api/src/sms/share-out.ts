import type { UsableGateway } from '../provider/gateways.js';
import type { Route, Router } from '../provider/router.js';
import type { Skip } from './mark-sending.js';
import { type Earlier, inOrder, type Roster } from './roster.js';
import type { Rest, WaveMessage } from './wave.js';

/** A finished text that no account has yet. */
export type Text = Omit<WaveMessage, 'others' | 'template'>;

/** A row in its order: its text, or why it is not to be sent. */
export type Sorted = { id: string; skip: string } | { id: string; text: Text; earlier: Earlier };

/** The texts that go out through one account under one sender. */
export interface Share {
  account: UsableGateway;
  sender: string;
  ownSender: boolean;
  messages: WaveMessage[];
}

export interface SharedOut {
  shares: Share[];
  skips: Skip[];
  /** The last row that was dealt with; the rest is for the next claim. */
  lastId?: string;
  /** Rows that nobody can carry, among the skips. */
  unroutable: number;
  /** Rows that were left because what must carry them does not work. */
  rest?: Rest;
  /** The pace of the next row's sender is booked for so long. */
  waitMs?: number;
}

/** Past this much booked ahead, waiting in the lane is better than rows marked Sending that nobody can call back. */
export const LONGEST_WAIT_MS = 1000;

/**
 * Shares rows out among the accounts, in the rows' own order: the first row that finds its wave full, or its pace booked out, ends it, so
 * that the cursor never leaves a row behind that could have gone.
 */
export function shareOut(sorted: readonly Sorted[], router: Router, roster: Roster): SharedOut {
  const shares = new Map<string, Share>();
  const done: SharedOut = { shares: [], skips: [], unroutable: 0 };
  for (const row of sorted) {
    const routes = 'skip' in row ? row.skip : router.routes(row.text.to, row.text.body);
    if ('skip' in row || typeof routes === 'string') {
      done.skips.push({ recipientId: row.id, reason: 'skip' in row ? row.skip : String(routes) });
      if (!('skip' in row)) done.unroutable += 1;
    } else if (!place(row.text, inOrder(routes, row.earlier), { shares, done, roster })) break;
    done.lastId = row.id;
  }
  done.shares = [...shares.values()].filter(({ messages }) => messages.length > 0);
  return done;
}

interface Progress {
  shares: Map<string, Share>;
  done: SharedOut;
  roster: Roster;
}

/** Gives a text to the first account that works, or leaves it for one that will; false when it has to wait, and all behind it. */
function place(text: Text, ways: readonly Route[], { shares, done, roster }: Progress): boolean {
  const way = ways.find(({ account }) => hasRoom(account, shares, roster));
  if (!way) {
    if (roster.anyFlows) done.rest = sooner(done.rest, roster.rest(ways.map(({ account }) => account.accountId)));
    return roster.anyFlows;
  }
  const waitMs = roster.bookedMs(way.account.accountId, way.sender);
  if (waitMs > LONGEST_WAIT_MS) {
    done.waitMs = waitMs;
    return false;
  }
  const share = shareOf(shares, way);
  if (share.messages.length >= roster.capacity(way.account)) return false;
  const others = ways.filter((other) => other !== way && roster.flows(other.account.accountId)).length;
  share.messages.push({ ...text, others, ...(way.template && { template: way.template }) });
  return true;
}

/** An account that is only tried again takes no more than a few, whatever they are sent as. */
function hasRoom(account: UsableGateway, shares: ReadonlyMap<string, Share>, roster: Roster): boolean {
  if (!roster.isProbe(account.accountId)) return roster.flows(account.accountId);
  const taken = [...shares.values()].filter((share) => share.account.accountId === account.accountId);
  return taken.reduce((sum, share) => sum + share.messages.length, 0) < roster.capacity(account);
}

function shareOf(shares: Map<string, Share>, { account, sender, ownSender }: Route): Share {
  const key = `${account.accountId} ${sender}`;
  const share = shares.get(key) ?? { account, sender, ownSender, messages: [] };
  shares.set(key, share);
  return share;
}

function sooner(one: Rest | undefined, other: Rest): Rest {
  if (!one) return other;
  const ms = Math.min(one.ms, other.ms);
  return one.reason !== undefined && other.reason !== undefined ? { ms, reason: one.reason } : { ms };
}
