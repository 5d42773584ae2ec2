import { Inject, Injectable, Logger } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { queueTraits } from '@dinnerbell/queue';
import { ENV, type Env } from '../config/env.js';
import { Database } from '../database/transaction.js';
import { Complaints } from './complaints.js';
import { DUE_SOURCE, type DueSource } from './due.js';
import { DueLoop } from './due-loop.js';
import { Jobs } from './jobs.js';
import { OnceASecond } from './once-a-second.js';

/**
 * Makes every start certain, whatever became of the queue: asks all sources marked `@Due()` for what is due. Each has a loop of its own, so
 * that a slow or failing one holds up none of the others. Every worker runs one; they share the rows by `FOR UPDATE SKIP LOCKED`.
 */
@Injectable()
export class Clock {
  private readonly complaints = new Complaints(new Logger(Clock.name));
  private loops: DueLoop[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly database: Database,
    private readonly jobs: Jobs,
    @Inject(ENV) private readonly env: Env,
  ) {}

  start(): void {
    const sources = this.discovery.getProviders({ metadataKey: DUE_SOURCE.KEY });
    const jobs = queueTraits(this.env.queueUrl).keepsKeys ? this.jobs : new OnceASecond(this.jobs);
    this.loops = sources.map(
      ({ instance }) => new DueLoop(instance as DueSource, this.database, jobs, this.complaints),
    );
    for (const loop of this.loops) loop.start();
  }

  /** Takes up nothing more and waits for the running ticks. */
  async stop(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }
}
