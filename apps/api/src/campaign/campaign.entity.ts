import type { CampaignStatus, Estimate, Refusal } from '@dinnerbell/domain';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { CampaignFrame } from '../sms/campaign-frame.js';

export type CampaignKind = 'campaign' | 'direct' | 'test';

/** An estimate over the stored recipients, good while `version` is the campaign's and `rulesVersion` the rules' in force. */
export interface StoredEstimate extends Estimate {
  version: number;
  rulesVersion: string;
  refusals: Refusal[];
}

/** A text to many guests (the spec's `campaigns`). `direct` and `test` ones come from /sms and test sends. */
@Entity('campaigns')
export class Campaign {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'merchant_id' })
  merchantId!: string;

  @Column('varchar', { length: 255 })
  name!: string;

  @Column('text')
  message!: string;

  @Column('varchar', { length: 50, default: 'Draft' })
  status!: CampaignStatus;

  @Column('timestamptz', { name: 'scheduled_at', nullable: true })
  scheduledAt!: Date | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column('text', { default: 'campaign' })
  kind!: CampaignKind;

  /** IANA name; how people see the time. */
  @Column('text')
  timezone!: string;

  @Column('text', { name: 'sender_id', nullable: true })
  senderId!: string | null;

  /** Texts not begun by then are skipped and their credits come back. */
  @Column('timestamptz', { name: 'offer_ends_at', nullable: true })
  offerEndsAt!: Date | null;

  @Column('jsonb', { nullable: true })
  audience!: unknown;

  @Column('jsonb', { nullable: true })
  estimate!: StoredEstimate | null;

  @Column('jsonb', { nullable: true })
  frame!: CampaignFrame | null;

  /** The ETag; moves on merchant edits only. */
  @Column('int', { default: 1 })
  version!: number;

  @Column('text', { name: 'pause_reason', nullable: true })
  pauseReason!: string | null;

  @Column('text', { name: 'failure_reason', nullable: true })
  failureReason!: string | null;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  /** The number of the transaction that last changed it: the live feed goes by it. Written by the database alone. */
  @Column({ type: 'bigint', name: 'changed_in', nullable: true, select: false, insert: false, update: false })
  changedIn!: string | null;
}
