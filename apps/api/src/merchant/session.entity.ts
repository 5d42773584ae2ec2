import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** One log-in of a merchant, from there to its end; access tokens name it (`sid`), refresh tokens descend from it. */
@Entity('sessions')
export class SessionRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'merchant_id' })
  merchantId!: string;

  /** As "Chrome on Windows"; what the browser said in full, and from where, is not kept. */
  @Column('varchar', { length: 60 })
  device!: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** When it was last refreshed. */
  @Column('timestamptz', { name: 'last_used_at' })
  lastUsedAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
