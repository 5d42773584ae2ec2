import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { ChosenSettings } from './merchant-settings.js';

/** A restaurant. Only `billing/credit-ledger` writes the two credit columns. */
@Entity('merchants')
export class Merchant {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('varchar', { length: 255 })
  name!: string;

  /** Lower-cased. */
  @Column('varchar', { length: 255, unique: true })
  email!: string;

  /** E.164. */
  @Column('varchar', { length: 20 })
  phone!: string;

  @Column('text', { name: 'password_hash', select: false })
  passwordHash!: string;

  /** Credits free to use. */
  @Column({ type: 'int', name: 'sms_credits', default: 0, insert: false, update: false })
  smsCredits!: number;

  /** Credits set apart for scheduled campaigns. */
  @Column({ type: 'int', name: 'sms_credits_held', default: 0, insert: false, update: false })
  smsCreditsHeld!: number;

  /** Credits a lost dispute took that were used already; the next purchase pays them. Only `billing/debts` writes it. */
  @Column({ type: 'int', default: 0, insert: false, update: false })
  debt!: number;

  /** ISO 3166 alpha-2. */
  @Column('char', { length: 2 })
  country!: string;

  /** IANA name. */
  @Column('text')
  timezone!: string;

  /** Raised to end every session at once. */
  @Column('int', { name: 'token_version', default: 0 })
  tokenVersion!: number;

  @Column('jsonb', { default: {} })
  settings!: ChosenSettings;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
