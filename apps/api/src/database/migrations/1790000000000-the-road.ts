import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROLES, ROW_LEVEL_SECURITY } from './the-road/access.js';
import { MERCHANT_TABLES, MONEY_TABLES } from './the-road/merchant-and-money.js';
import { CAMPAIGN_TABLES } from './the-road/campaign.js';
import { DISPATCH_TABLES } from './the-road/dispatch.js';

/** Everything the road needs: the spec's tables with DESIGN §3's columns, the money, the waves, and who may see what. */
export class TheRoad1790000000000 implements MigrationInterface {
  readonly name = 'TheRoad1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [MERCHANT_TABLES, MONEY_TABLES, CAMPAIGN_TABLES, DISPATCH_TABLES, ROLES, ROW_LEVEL_SECURITY]) {
      await runner.query(sql);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
