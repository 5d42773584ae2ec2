import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Context } from '../database/context.js';
import { Database } from '../database/transaction.js';
import { idOf, type Page, parsePage, toPage } from '../http/pagination.js';
import { CampaignTally } from '../sms/campaign-tally.entity.js';
import { Merchant } from '../merchant/merchant.entity.js';
import { Campaign } from './campaign.entity.js';
import { containsPattern } from './contains-pattern.js';
import { readRange } from './read-range.js';
import { viewCampaign } from './show-campaign.js';
import type { CampaignView } from './wire/campaign-view.js';
import type { ListCampaignsQuery } from './wire/list-query.js';

/** A merchant's campaigns, newest first. */
@Injectable()
export class ListCampaigns {
  constructor(private readonly database: Database) {}

  run(ctx: Context, query: ListCampaignsQuery): Promise<Page<CampaignView>> {
    const { limit, after } = parsePage(query);
    const lastId = idOf(after);
    return this.database.transaction(ctx, async (tx) => {
      const { merchantId } = ctx;
      const { timezone } = await tx.manager.findOneByOrFail(Merchant, { id: merchantId });
      const { from, before } = readRange(query, timezone);
      const wanted = tx.manager
        .createQueryBuilder(Campaign, 'c')
        .where('c.merchantId = :merchantId AND c.kind IN (:...kinds)', {
          merchantId,
          kinds: query.kind ?? ['campaign'],
        })
        .orderBy('c.id', 'DESC')
        .limit(limit + 1);
      if (lastId) wanted.andWhere('c.id < :lastId', { lastId });
      if (query.status) wanted.andWhere('c.status IN (:...status)', { status: query.status });
      if (query.q) wanted.andWhere('c.name ILIKE :q', { q: containsPattern(query.q) });
      if (from) wanted.andWhere('coalesce(c.scheduledAt, c.createdAt) >= :from', { from });
      if (before) wanted.andWhere('coalesce(c.scheduledAt, c.createdAt) < :before', { before });
      const campaigns = await wanted.getMany();
      const tallies = await tx.manager.findBy(CampaignTally, { campaignId: In(campaigns.map(({ id }) => id)) });
      const tallyOf = new Map(tallies.map((tally) => [tally.campaignId, tally]));
      const rows = campaigns.flatMap((campaign) => {
        const tally = tallyOf.get(campaign.id);
        return tally ? [viewCampaign(campaign, tally)] : [];
      });
      return toPage(
        rows,
        limit,
        ({ id }) => ({ id }),
        (row) => row,
      );
    });
  }
}
