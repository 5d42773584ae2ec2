import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transaction.js';
import { Jobs } from '../jobs/jobs.js';
import { staleVersion } from '../http/etag.js';
import { lockDraft } from './lock-draft.js';

/** Takes every recipient out of a Draft. */
@Injectable()
export class EmptyDraft {
  constructor(private readonly jobs: Jobs) {}

  /** 404, 409 `not_draft` or `import_running` as lockDraft; 412 when the campaign is no longer at `ifVersion`. */
  async run(tx: Tx, campaignId: string, ifVersion?: number): Promise<void> {
    await lockDraft(tx, campaignId);
    const moved = await tx.query(
      'UPDATE campaigns SET version = version + 1 WHERE id = $1 AND version = coalesce($2, version) RETURNING id',
      [campaignId, ifVersion ?? null],
    );
    if (moved.length === 0) throw staleVersion();
    await tx.query('UPDATE campaign_tallies SET pending = 0 WHERE campaign_id = $1', [campaignId]);
    await tx.query('DELETE FROM recipients WHERE campaign_id = $1', [campaignId]);
    tx.afterCommit(() => this.jobs.enqueue({ name: 'campaign.estimate', data: { campaignId } }));
  }
}
