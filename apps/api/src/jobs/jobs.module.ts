import { Logger, Module, type DynamicModule, type FactoryProvider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { BullModule, BullRegistrar, getQueueToken, type BullRootModuleOptions } from '@nestjs/bullmq';
import { bullmqSettings, BullmqSender, BullmqStoreQueue, BullmqStoreWorker } from '@dinnerbell/queue';
import type { WorkerOptions } from 'bullmq';
import { ENV, type Env, type Role } from '../config/env.js';
import { QUEUES, type QueueName } from './catalogue.js';
import { Clock } from './clock.js';
import { Complaints } from './complaints.js';
import { HandlerRegistry } from './handler-registry.js';
import { Jobs, SENDERS, type Senders } from './jobs.js';
import { processorHost, type ProcessorHost } from './processor-host.js';
import { WorkerShift } from './worker-shift.js';

const NAMES = Object.keys(QUEUES) as QueueName[];
const HOSTS = NAMES.map((name) => `ProcessorHost(${name})`);

BullModule.queueClass = BullmqStoreQueue;
BullModule.workerClass = BullmqStoreWorker;

/**
 * Gives every room `Jobs`; in the worker role also takes the jobs and runs the clock.
 *
 * QUEUE_URL picks the driver. `@nestjs/bullmq` builds the queues and one `@Processor` host for each, from the settings and halves
 * (`bullmqSettings`, `BullmqSender`, `BullmqTaker`) that `openQueue` is made of, which is what the contract suite tests.
 */
@Module({})
export class JobsModule {
  static forRoles(roles: ReadonlySet<Role>): DynamicModule {
    const working = roles.has('worker');
    return {
      module: JobsModule,
      global: true,
      imports: [
        DiscoveryModule,
        BullModule.forRootAsync({
          inject: [ENV],
          useFactory: (env: Env) => bullmqSettings(env.queueUrl).queue as BullRootModuleOptions,
          extraOptions: { manualRegistration: true },
        }),
        BullModule.registerQueue(...NAMES.map((name) => ({ name }))),
      ],
      providers: [senders, Jobs, ...(working ? [HandlerRegistry, Clock, ...hosts, shift] : [])],
      exports: [Jobs],
    };
  }
}

const senders: FactoryProvider<Senders> = {
  provide: SENDERS,
  inject: [ENV, ...NAMES.map((name) => getQueueToken(name))],
  useFactory: async (env: Env, ...queues: InstanceType<typeof BullmqStoreQueue>[]) => {
    if (bullmqSettings(env.queueUrl).needsStoreAtStart) {
      await Promise.all(queues.map((queue) => queue.waitUntilReady()));
    }
    const complaints = new Complaints(new Logger('Queue'));
    return new Map(
      queues.map((queue) => {
        const onError = (error: Error) => complaints.about(`the queue ${queue.name}`, error);
        return [queue.name as QueueName, new BullmqSender(queue, { onError })];
      }),
    );
  },
};

const hosts: FactoryProvider<ProcessorHost>[] = NAMES.map((name, index) => ({
  provide: HOSTS[index] as string,
  inject: [ENV, HandlerRegistry],
  useFactory: (env: Env, registry: HandlerRegistry) => {
    const { worker } = bullmqSettings(env.queueUrl, env.jobs);
    const Host = processorHost(name, { ...worker, ...QUEUES[name] } as WorkerOptions);
    return new Host(registry.run);
  },
}));

const shift: FactoryProvider<WorkerShift> = {
  provide: WorkerShift,
  inject: [ENV, HandlerRegistry, BullRegistrar, Clock, ...HOSTS],
  useFactory: (env: Env, registry: HandlerRegistry, registrar: BullRegistrar, clock: Clock, ...all: ProcessorHost[]) =>
    new WorkerShift(registry, registrar, all, clock, bullmqSettings(env.queueUrl).needsStoreAtStart),
};
