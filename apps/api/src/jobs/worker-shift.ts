import { type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { BullRegistrar } from '@nestjs/bullmq';
import type { Clock } from './clock.js';
import type { HandlerRegistry } from './handler-registry.js';
import type { ProcessorHost } from './processor-host.js';

/** Begins and ends the work of a worker process, each in its order. */
export class WorkerShift implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    private readonly registry: HandlerRegistry,
    private readonly registrar: Pick<BullRegistrar, 'register'>,
    private readonly hosts: readonly ProcessorHost[],
    private readonly clock: Clock,
    private readonly waitForStore: boolean,
  ) {}

  /** Rejects, and so refuses the start, when a job has no handler or two. */
  async onApplicationBootstrap(): Promise<void> {
    this.registry.collect();
    this.registrar.register();
    if (this.waitForStore) await Promise.all(this.hosts.map((host) => host.worker.waitUntilReady()));
    this.clock.start();
  }

  /** Stops the clock, then waits for the running handlers; queues and database are let go in later hooks. */
  async onModuleDestroy(): Promise<void> {
    await this.clock.stop();
    await Promise.all(this.hosts.map((host) => host.stop()));
  }
}
