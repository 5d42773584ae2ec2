import type { AccountSettings } from '@dinnerbell/sms-gateways';
import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

/** An account at an SMS gateway: the operator's (no merchant) or a merchant's own. */
@Entity('gateway_accounts')
export class GatewayAccount {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'merchant_id', nullable: true })
  merchantId!: string | null;

  @Column('text')
  vendor!: string;

  @Column('text')
  label!: string;

  /** AES-256-GCM over the credentials, bound to tenant and row; empty once a deleted account is wiped. */
  @Column('bytea', { select: false })
  secrets!: Buffer;

  /** What is no secret. */
  @Column('jsonb', { default: {} })
  settings!: AccountSettings;

  /** Fail-over order, lowest first. */
  @Column('int', { default: 0 })
  position!: number;

  @Column('boolean', { default: true })
  enabled!: boolean;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;

  /** To the minute. */
  @Column('timestamptz', { name: 'last_receipt_at', nullable: true })
  lastReceiptAt!: Date | null;

  /** Deleted: it carries nothing more, but late receipts are still verified until its secrets are wiped. */
  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;
}
