import { Controller, Get, HttpCode } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import { Database } from '../database/transaction.js';
import { ApiProblems } from './api-problems.js';
import { isMigrated } from './is-migrated.js';
import { Problem } from './problem.js';
import { Public } from './public.js';
import { Unthrottled } from './unthrottled.js';

const PATIENCE_MS = 2000;

class Health {
  @ApiProperty({ example: 'ok' })
  status!: string;
}

/** For whoever restarts processes (live) and whoever sends them traffic (ready). */
@ApiTags('service')
@Public()
@Unthrottled()
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly database: Database,
  ) {}

  @Get('live')
  @HttpCode(200)
  @ApiOperation({ summary: 'Is the process alive?' })
  @ApiOkResponse({ type: Health })
  @ApiProblems(503)
  live(): Health {
    return { status: 'ok' };
  }

  /** The database answers and has this version's migrations. Trouble with the queue is no reason: rows wait in PostgreSQL. */
  @Get('ready')
  @HttpCode(200)
  @ApiOperation({ summary: 'Can the process take requests?' })
  @ApiOkResponse({ type: Health })
  @ApiProblems(503)
  async ready(): Promise<Health> {
    try {
      await this.health.check([() => this.checkDatabase()]);
    } catch (cause) {
      throw new Problem(503, 'unavailable', 'The database cannot be reached or is not migrated to this version.', {
        headers: { 'retry-after': '5' },
        cause,
      });
    }
    return { status: 'ok' };
  }

  private async checkDatabase() {
    const database = this.indicators.check('database');
    const asked = isMigrated(this.database);
    const late = Promise.withResolvers<false>();
    const timer = setTimeout(() => late.resolve(false), PATIENCE_MS);
    try {
      return (await Promise.race([asked, late.promise])) ? database.up() : database.down();
    } finally {
      clearTimeout(timer);
    }
  }
}
