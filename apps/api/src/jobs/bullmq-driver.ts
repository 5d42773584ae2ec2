import { Logger, type DynamicModule, type FactoryProvider, type Provider } from '@nestjs/common';
import { BullModule, BullRegistrar, getQueueToken, type BullRootModuleOptions } from '@nestjs/bullmq';
import { bullmqSettings, BullmqSender, BullmqStoreQueue, BullmqStoreWorker } from '@dinnerbell/queue';
import type { WorkerOptions } from 'bullmq';
import { ENV, type Env } from '../config/env.js';
import { QUEUE_NAMES, QUEUES, type QueueName } from './catalogue.js';
import { Complaints } from './complaints.js';
import { HandlerRegistry } from './handler-registry.js';
import { SENDERS, type Senders } from './jobs.js';
import { processorHost, type ProcessorHost } from './processor-host.js';
import { TAKERS, type Takers } from './takers.js';

const HOSTS = QUEUE_NAMES.map((name) => `ProcessorHost(${name})`);

BullModule.queueClass = BullmqStoreQueue;
BullModule.workerClass = BullmqStoreWorker;

/**
 * The queues on BullMQ, whichever store it stands on. `@nestjs/bullmq` builds them and one `@Processor` host for each, from the settings and
 * halves (`bullmqSettings`, `BullmqSender`, `BullmqTaker`) that `openQueue` is made of, which is what the contract suite tests.
 */
export function bullmqDriver(working: boolean): Required<Pick<DynamicModule, 'imports' | 'providers'>> {
  const root = BullModule.forRootAsync({
    inject: [ENV],
    useFactory: (env: Env) => bullmqSettings(env.queueUrl).queue as BullRootModuleOptions,
    extraOptions: { manualRegistration: true },
  });
  const providers: Provider[] = [senders, ...(working ? [...hosts, takers] : [])];
  return { imports: [root, BullModule.registerQueue(...QUEUE_NAMES.map((name) => ({ name })))], providers };
}

const senders: FactoryProvider<Senders> = {
  provide: SENDERS,
  inject: [ENV, ...QUEUE_NAMES.map((name) => getQueueToken(name))],
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

const hosts: FactoryProvider<ProcessorHost>[] = QUEUE_NAMES.map((name, index) => ({
  provide: HOSTS[index] as string,
  inject: [ENV, HandlerRegistry],
  useFactory: (env: Env, registry: HandlerRegistry) => {
    const { worker } = bullmqSettings(env.queueUrl, env.jobs);
    const Host = processorHost(name, { ...worker, ...QUEUES[name] } as WorkerOptions);
    return new Host(registry.run);
  },
}));

const takers: FactoryProvider<Takers> = {
  provide: TAKERS,
  inject: [ENV, BullRegistrar, ...HOSTS],
  useFactory: (env: Env, registrar: BullRegistrar, ...all: ProcessorHost[]) => ({
    start: async () => {
      registrar.register();
      const { needsStoreAtStart } = bullmqSettings(env.queueUrl);
      if (needsStoreAtStart) await Promise.all(all.map((host) => host.worker.waitUntilReady()));
    },
    stop: async () => {
      await Promise.all(all.map((host) => host.stop()));
    },
  }),
};
