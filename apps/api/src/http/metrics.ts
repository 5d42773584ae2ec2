import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** The numbers of this process, in Prometheus' format. Rooms add their own: `new Counter({ …, registers: [metrics.registry] })`. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  /** Seconds from first byte in to last byte out, by method, route pattern and status. */
  readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });
  /** Promises that were rejected with nobody listening: each is a bug. */
  readonly unhandled = new Counter({
    name: 'unhandled_rejections_total',
    help: 'Promises rejected with nobody listening',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
