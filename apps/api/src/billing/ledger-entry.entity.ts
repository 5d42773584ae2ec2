import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

export type LedgerKind = 'purchase' | 'grant' | 'hold' | 'consume' | 'release' | 'refund';

/** One movement of credits between free and held, with the balances it left. Append-only. */
@Entity('ledger_entries')
export class LedgerEntry {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'merchant_id' })
  merchantId!: string;

  @Column('text')
  kind!: LedgerKind;

  /** Unique within the kind: the same cause moves credits once. */
  @Column('text')
  reference!: string;

  @Column('uuid', { name: 'campaign_id', nullable: true })
  campaignId!: string | null;

  @Column('int')
  credits!: number;

  @Column('int', { name: 'free_delta' })
  freeDelta!: number;

  @Column('int', { name: 'held_delta' })
  heldDelta!: number;

  @Column('int', { name: 'free_after' })
  freeAfter!: number;

  @Column('int', { name: 'held_after' })
  heldAfter!: number;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text')
  actor!: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
