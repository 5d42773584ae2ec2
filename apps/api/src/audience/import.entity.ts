import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** One CSV on its way into a draft's recipients. */
@Entity('imports')
export class Import {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'merchant_id' })
  merchantId!: string;

  @Column('uuid', { name: 'campaign_id' })
  campaignId!: string;

  @Column('text')
  status!: 'Running' | 'Completed' | 'Failed';

  /** Data rows read; = accepted + duplicates + invalid + optedOut once Completed. */
  @Column('int', { default: 0 })
  rows!: number;

  @Column('int', { default: 0 })
  accepted!: number;

  @Column('int', { default: 0 })
  duplicates!: number;

  @Column('int', { default: 0 })
  invalid!: number;

  @Column('int', { name: 'opted_out', default: 0 })
  optedOut!: number;

  /** The header as read, in order. */
  @Column('jsonb', { default: [] })
  columns!: string[];

  /** Merge fields the columns became. */
  @Column('jsonb', { default: [] })
  fields!: string[];

  /** What the caller asked for, or null when the columns were guessed. */
  @Column('jsonb', { nullable: true })
  mapping!: Record<string, string> | null;

  @Column('text', { name: 'failure_code', nullable: true })
  failureCode!: string | null;

  @Column('text', { name: 'failure_detail', nullable: true })
  failureDetail!: string | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'lease_until' })
  leaseUntil!: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
