import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A number this restaurant may not text, and how that was learnt. */
@Entity('opt_outs')
export class OptOut {
  @PrimaryColumn('uuid', { name: 'merchant_id' })
  merchantId!: string;

  @PrimaryColumn('varchar', { length: 20 })
  phone!: string;

  @Column('text')
  source!: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
