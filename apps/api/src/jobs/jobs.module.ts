import { Module, type DynamicModule, type FactoryProvider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { Env } from '../config/env.js';
import { bullmqDriver } from './bullmq-driver.js';
import { Clock } from './clock.js';
import { HandlerRegistry } from './handler-registry.js';
import { Jobs } from './jobs.js';
import { portDriver } from './port-driver.js';
import { TAKERS, type Takers } from './takers.js';
import { WorkerShift } from './worker-shift.js';

/** Gives every room `Jobs`; in the worker role also takes the jobs and runs the clock. QUEUE_URL picks the driver. */
@Module({})
export class JobsModule {
  static of({ roles, queueUrl }: Pick<Env, 'roles' | 'queueUrl'>): DynamicModule {
    const working = roles.has('worker');
    const driver = queueUrl.startsWith('sqs:') ? portDriver(working) : bullmqDriver(working);
    return {
      module: JobsModule,
      global: true,
      imports: [DiscoveryModule, ...driver.imports],
      providers: [...driver.providers, Jobs, ...(working ? [HandlerRegistry, Clock, shift] : [])],
      exports: [Jobs],
    };
  }
}

const shift: FactoryProvider<WorkerShift> = {
  provide: WorkerShift,
  inject: [HandlerRegistry, TAKERS, Clock],
  useFactory: (registry: HandlerRegistry, takers: Takers, clock: Clock) => new WorkerShift(registry, takers, clock),
};
