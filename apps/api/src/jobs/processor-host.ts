import { Logger, type Type } from '@nestjs/common';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { BullmqTaker, type TakenJob } from '@dinnerbell/queue';
import type { Job as BullmqJob, WorkerOptions } from 'bullmq';
import type { QueueName } from './catalogue.js';
import { Complaints } from './complaints.js';

/** One BullMQ worker under `@nestjs/bullmq`, which hands each job to `run`. */
export abstract class ProcessorHost extends WorkerHost {
  private readonly complaints: Complaints;
  private readonly taker: BullmqTaker;

  constructor(
    readonly queue: QueueName,
    run: (job: TakenJob) => Promise<void>,
  ) {
    super();
    this.complaints = new Complaints(new Logger('Queue'));
    this.taker = new BullmqTaker(run);
  }

  process(job: BullmqJob<Record<string, string>, void>): Promise<void> {
    return this.taker.take(job);
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.complaints.about(`taking from the queue ${this.queue}`, error);
  }

  @OnWorkerEvent('ready')
  onReady(): void {
    this.complaints.over(`taking from the queue ${this.queue}`);
  }

  stop(): Promise<void> {
    return this.taker.stop(this.worker);
  }
}

/** A host class for one queue: `@Processor` wants its options on the class, and they are known only once the settings are read. */
export function processorHost(
  queue: QueueName,
  options: WorkerOptions,
): Type<ProcessorHost> & (new (run: (job: TakenJob) => Promise<void>) => ProcessorHost) {
  @Processor(queue, options)
  class Host extends ProcessorHost {
    constructor(run: (job: TakenJob) => Promise<void>) {
      super(queue, run);
    }
  }
  return Host;
}
