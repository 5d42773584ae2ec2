import { Logger, type DynamicModule, type FactoryProvider, type Provider } from '@nestjs/common';
import { ENV, type Env } from '../config/env.js';
import { HandlerRegistry } from './handler-registry.js';
import { SENDERS, type Senders } from './jobs.js';
import { SendingQueues } from './sending-queues.js';
import { TAKERS, type Takers } from './takers.js';
import { TakingQueues } from './taking-queues.js';

/** The queues as `openQueue` opens them, for a driver that `@nestjs/bullmq` does not know: SQS. */
export function portDriver(working: boolean): Required<Pick<DynamicModule, 'imports' | 'providers'>> {
  const providers: Provider[] = [queues, senders, ...(working ? [takers] : [])];
  return { imports: [], providers };
}

const queues: FactoryProvider<SendingQueues> = {
  provide: SendingQueues,
  inject: [ENV],
  useFactory: (env: Env) => new SendingQueues(env.queueUrl),
};

const senders: FactoryProvider<Senders> = {
  provide: SENDERS,
  inject: [SendingQueues],
  useFactory: ({ byName }: SendingQueues) => byName,
};

const takers: FactoryProvider<Takers> = {
  provide: TAKERS,
  inject: [ENV, HandlerRegistry],
  useFactory: (env: Env, registry: HandlerRegistry) => new TakingQueues(env, registry.run, new Logger('Queue')),
};
