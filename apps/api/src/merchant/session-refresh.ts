import { Injectable } from '@nestjs/common';
import { systemContext } from '../database/context.js';
import { Database } from '../database/transaction.js';
import { Problem } from '../http/problem.js';
import { LiveSessions } from './live-sessions.js';
import { Merchant } from './merchant.entity.js';
import { type Rotation, type Session, Sessions } from './sessions.js';

/** The session is over for good: the cookie goes too. */
export class SessionOver extends Problem {
  constructor() {
    super(401, 'unauthenticated', 'The session is over; log in again.');
  }
}

/** Trades a refresh token for its successor, and ends sessions. */
@Injectable()
export class SessionRefresh {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly live: LiveSessions,
  ) {}

  /** 409 to whoever lost a race of the last 20 s (its cookie stays: the winner has set a newer one); SessionOver otherwise. */
  async refresh(token: string): Promise<{ merchant: Merchant; session: Session }> {
    const done = await this.database.transaction(systemContext('refresh'), async (tx) => {
      const rotation = await this.sessions.rotate(tx, token);
      if (!rotation.ok) return rotation;
      return { ...rotation, merchant: await tx.manager.findOneByOrFail(Merchant, { id: rotation.merchantId }) };
    });
    if (done.ok) return done;
    throw this.refuse(done);
  }

  /** The session's access token is over here at once, in other processes within 30 s. */
  async end(token: string): Promise<void> {
    const ended = await this.database.transaction(systemContext('log-out'), (tx) => this.sessions.end(tx, token));
    if (ended) this.live.forget(ended);
  }

  private refuse(rotation: Extract<Rotation, { ok: false }>): Problem {
    if (rotation.why === 'reused') this.live.forget(rotation.sessionId);
    if (rotation.why !== 'raced') return new SessionOver();
    return new Problem(
      409,
      'refresh_in_progress',
      'Another request has just refreshed this session; use what it got.',
      {
        headers: { 'retry-after': '1' },
      },
    );
  }
}
