import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A movement of money (the spec's `transactions`): what was paid or given back, and the credits it stood for. */
@Entity('transactions')
export class Transaction {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'merchant_id' })
  merchantId!: string;

  /** Decimal string, in units of `currency`. */
  @Column('decimal', { precision: 10, scale: 2 })
  amount!: string;

  @Column('varchar', { length: 50 })
  type!: 'Credit Purchase' | 'Refund';

  /** ISO 4217. */
  @Column('char', { length: 3 })
  currency!: string;

  @Column('uuid', { name: 'payment_id', nullable: true })
  paymentId!: string | null;

  @Column('int')
  credits!: number;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
