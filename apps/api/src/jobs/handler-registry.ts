import { Injectable, Logger } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { TakenJob } from '@dinnerbell/queue';
import { JOBS, type JobName } from './catalogue.js';
import { faultOf } from './complaints.js';
import { HANDLED_JOB, type JobHandler } from './handles.js';

type AnyHandler = JobHandler<JobName>;

/** Knows which provider does which job. */
@Injectable()
export class HandlerRegistry {
  private readonly log = new Logger('Jobs');
  private readonly handlers = new Map<string, AnyHandler>();

  constructor(private readonly discovery: DiscoveryService) {}

  /** Finds the handlers; throws one error that names every job without a handler or with more than one. */
  collect(): void {
    const found = new Map<string, AnyHandler[]>(Object.keys(JOBS).map((name) => [name, []]));
    for (const wrapper of this.discovery.getProviders({ metadataKey: HANDLED_JOB.KEY })) {
      const name = this.discovery.getMetadataByDecorator(HANDLED_JOB, wrapper);
      if (name) found.get(name)?.push(wrapper.instance as AnyHandler);
    }
    const faults = [...found].flatMap(([name, handlers]) => faultsOf(name, handlers));
    if (faults.length > 0) throw new Error(faults.join('\n'));
    for (const [name, [handler]] of found) if (handler) this.handlers.set(name, handler);
  }

  /** Does one job. What the handler throws is logged and thrown on, so that the queue tries again. */
  readonly run = async ({ name, data, signal }: TakenJob): Promise<void> => {
    try {
      const handler = this.handlers.get(name);
      if (!handler) throw new Error('this version knows no such job');
      await (handler.handle as (data: Record<string, string>, signal: AbortSignal) => Promise<void>)(data, signal);
    } catch (error) {
      this.log.error(`${name} failed: ${faultOf(error)}`, error instanceof Error ? error.stack : undefined);
      throw error;
    }
  };
}

function faultsOf(name: string, handlers: readonly AnyHandler[]): string[] {
  if (handlers.length === 1) return [];
  if (handlers.length === 0) return [`The job ${name} has no handler: mark one provider with @Handles('${name}').`];
  const classes = handlers.map((handler) => handler.constructor.name).join(' and ');
  return [`The job ${name} has ${handlers.length} handlers, ${classes}: it can have one only.`];
}
