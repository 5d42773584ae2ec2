import type { RecipientStatus } from '@dinnerbell/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One guest of one campaign (the spec's `recipients`): one row per (campaign, phone), so nobody is texted twice. */
@Entity('recipients')
export class Recipient {
  @PrimaryColumn('uuid', { name: 'campaign_id' })
  campaignId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'merchant_id' })
  merchantId!: string;

  /** E.164. */
  @Column('varchar', { length: 20 })
  phone!: string;

  @Column('varchar', { length: 50, default: 'Pending' })
  status!: RecipientStatus;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  @Column('uuid', { name: 'contact_id', nullable: true })
  contactId!: string | null;

  /** Merge fields by name. */
  @Column('jsonb', { default: {} })
  fields!: Record<string, string>;

  /** Written by the claim, with `credits`: what this text takes. */
  @Column('smallint', { nullable: true })
  segments!: number | null;

  @Column('int', { nullable: true })
  credits!: number | null;

  @Column('uuid', { name: 'wave_id', nullable: true })
  waveId!: string | null;

  /** How often a gateway was asked to take it. */
  @Column('smallint', { default: 0 })
  attempt!: number;

  /** How often a gateway proved that it never took it, and it was put back. */
  @Column('smallint', { default: 0 })
  resends!: number;

  @Column('timestamptz', { name: 'attempt_at', nullable: true })
  attemptAt!: Date | null;

  @Column('timestamptz', { name: 'not_before', nullable: true })
  notBefore!: Date | null;

  /** Set once, by whoever first proves acceptance; set ⇔ paid. */
  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt!: Date | null;

  @Column('uuid', { name: 'gateway_account_id', nullable: true })
  gatewayAccountId!: string | null;

  @Column('text', { name: 'gateway_message_id', nullable: true })
  gatewayMessageId!: string | null;

  @Column('text', { name: 'error_code', nullable: true })
  errorCode!: string | null;

  @Column('timestamptz', { name: 'delivered_at', nullable: true })
  deliveredAt!: Date | null;

  @Column('timestamptz', { name: 'clicked_at', nullable: true })
  clickedAt!: Date | null;

  @Column('text', { name: 'skip_reason', nullable: true })
  skipReason!: string | null;
}
