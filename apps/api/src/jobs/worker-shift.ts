import { type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Clock } from './clock.js';
import type { HandlerRegistry } from './handler-registry.js';
import type { Takers } from './takers.js';

/** Begins and ends the work of a worker process, each in its order. */
export class WorkerShift implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    private readonly registry: HandlerRegistry,
    private readonly takers: Takers,
    private readonly clock: Clock,
  ) {}

  /** Rejects, and so refuses the start, when a job has no handler or two. */
  async onApplicationBootstrap(): Promise<void> {
    this.registry.collect();
    await this.takers.start();
    this.clock.start();
  }

  /** Stops the clock, then waits for the running handlers; queues and database are let go in later hooks. */
  async onModuleDestroy(): Promise<void> {
    await this.clock.stop();
    await this.takers.stop();
  }
}
