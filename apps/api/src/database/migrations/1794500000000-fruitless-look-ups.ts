import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A campaign stays open until its open questions were asked when an empty answer would have counted (sms/awaits-proof). */
export class FruitlessLookUps1794500000000 implements MigrationInterface {
  readonly name = 'FruitlessLookUps1794500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Look-ups that could have proven absence, and did not.
      ALTER TABLE unknown_outcomes ADD COLUMN fruitless int NOT NULL DEFAULT 0;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
