import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Headers, Inject, Ip, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ENV, type Env } from '../config/env.js';
import { Metrics } from './metrics.js';
import { Problem } from './problem.js';
import { Public } from './public.js';
import type { Reply } from './request.js';
import { Unthrottled } from './unthrottled.js';

/** Prometheus' door: from this machine, or with METRICS_TOKEN; nobody else learns that it is there. */
@ApiExcludeController()
@Public()
@Unthrottled()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get()
  async read(
    @Ip() address: string,
    @Headers('authorization') authorization: string | undefined,
    @Res() reply: Reply,
  ): Promise<void> {
    if (!this.mayRead(address, authorization)) throw new Problem(404, 'not_found', 'There is nothing at this path.');
    const { registry } = this.metrics;
    await reply.header('content-type', registry.contentType).send(await registry.metrics());
  }

  /** With a token set, the token decides: behind a proxy every caller looks like this machine. */
  private mayRead(address: string, authorization: string | undefined): boolean {
    const { metricsToken } = this.env;
    if (metricsToken === undefined) return /^(127\.|::1$|::ffff:127\.)/.test(address) && this.env.trustedProxies === 0;
    const [given, wanted] = [Buffer.from(authorization ?? ''), Buffer.from(`Bearer ${metricsToken}`)];
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
}
