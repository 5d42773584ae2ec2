import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Disjoint counts of one campaign's recipients; they sum to all of them. */
@Entity('campaign_tallies')
export class CampaignTally {
  @PrimaryColumn('uuid', { name: 'campaign_id' })
  campaignId!: string;

  @Column('uuid', { name: 'merchant_id' })
  merchantId!: string;

  @Column('int', { default: 0 })
  pending!: number;

  @Column('int', { default: 0 })
  sending!: number;

  @Column('int', { default: 0 })
  sent!: number;

  @Column('int', { default: 0 })
  delivered!: number;

  @Column('int', { default: 0 })
  failed!: number;

  @Column('int', { default: 0 })
  unknown!: number;

  @Column('int', { default: 0 })
  skipped!: number;

  /** Taken by a gateway, whatever came after: the messages paid for. */
  @Column('int', { default: 0 })
  accepted!: number;

  @Column('int', { name: 'accepted_segments', default: 0 })
  acceptedSegments!: number;

  @Column('int', { default: 0 })
  clicked!: number;

  /** The last ≤ 100 definite outcomes, newest last: 1 accepted, 0 rejected. */
  @Column('text', { name: 'recent_outcomes', default: '' })
  recentOutcomes!: string;

  @Column('timestamptz', { name: 'lane_until', nullable: true })
  laneUntil!: Date | null;

  @Column('timestamptz', { name: 'retry_at', nullable: true })
  retryAt!: Date | null;

  /** The number of the transaction that last changed it: the live feed goes by it. Written by the database alone. */
  @Column({ type: 'bigint', name: 'changed_in', nullable: true, select: false, insert: false, update: false })
  changedIn!: string | null;
}
