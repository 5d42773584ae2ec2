import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** One opt-out or opt-in as it happened; append-only. */
@Entity('opt_out_log')
export class OptOutEntry {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'merchant_id' })
  merchantId!: string;

  @Column('varchar', { length: 20 })
  phone!: string;

  @Column('text')
  change!: 'opted_out' | 'opted_in';

  @Column('text')
  source!: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
