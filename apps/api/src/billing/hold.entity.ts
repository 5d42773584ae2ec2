import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Credits set apart for one campaign; open = amount − consumed − released. */
@Entity('holds')
export class Hold {
  @PrimaryColumn('uuid', { name: 'campaign_id' })
  campaignId!: string;

  @Column('uuid', { name: 'merchant_id' })
  merchantId!: string;

  @Column('int', { default: 0 })
  amount!: number;

  @Column('int', { default: 0 })
  consumed!: number;

  @Column('int', { default: 0 })
  released!: number;

  /** How many ledger entries this hold has made: the next one's reference. */
  @Column('int', { default: 0 })
  entries!: number;
}
