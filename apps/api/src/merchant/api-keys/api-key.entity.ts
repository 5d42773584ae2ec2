import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { Scope } from '../../http/scopes.js';

/** A key of a merchant's own software; only the hash is kept. */
@Entity('api_keys')
export class ApiKey {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'merchant_id' })
  merchantId!: string;

  @Column('varchar', { length: 100 })
  name!: string;

  /** SHA-256 of the key. */
  @Column('bytea', { name: 'key_hash', unique: true, select: false })
  keyHash!: Buffer;

  /** The last four characters of the key (of its checksum), to tell keys apart. */
  @Column('char', { name: 'last_four', length: 4 })
  lastFour!: string;

  @Column('text', { array: true })
  scopes!: Scope[];

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** To the minute. */
  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
