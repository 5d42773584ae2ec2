import { DiscoveryService } from '@nestjs/core';
import type { JobName, JobPayloads } from './catalogue.js';

/** A class marked `@Handles(name)`. `signal` fires at shutdown: a long job hands back and returns. */
export interface JobHandler<N extends JobName> {
  handle(data: JobPayloads[N], signal: AbortSignal): Promise<void>;
}

/** Where the mark is kept; read by the registry. */
export const HANDLED_JOB = DiscoveryService.createDecorator<JobName>();

/** Marks the provider that does the job of this name: `@Injectable() @Handles('sms.send-lane') class SendLane { handle(data, signal) }`. */
export function Handles<N extends JobName>(name: N) {
  return (handler: new (...dependencies: never[]) => JobHandler<N>): void => {
    HANDLED_JOB(name)(handler);
  };
}
