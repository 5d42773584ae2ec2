import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** One link of a chain of refresh tokens; only the hash is kept. */
@Entity('refresh_tokens')
export class RefreshToken {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'merchant_id' })
  merchantId!: string;

  /** The session: all tokens that descend from one log-in. */
  @Column('uuid')
  family!: string;

  /** SHA-256 of the token. */
  @Column('bytea', { name: 'token_hash', unique: true })
  tokenHash!: Buffer;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
