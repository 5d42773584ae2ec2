import type { Checkout, PaymentVendor } from '@dinnerbell/payment-gateways';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

export type PaymentStatus = 'Pending' | 'Succeeded' | 'Failed' | 'Refunded';

/** One purchase of credits. Written by guarded statements alone; this is its form for reading. */
@Entity('payments')
export class Payment {
  /** Also the gateway's idempotency key, and the ledger's reference. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'merchant_id' })
  merchantId!: string;

  @Column('text')
  gateway!: PaymentVendor;

  @Column('text', { name: 'package_id' })
  packageId!: string;

  @Column('int')
  credits!: number;

  /** Decimal string, in units of `currency`. */
  @Column('decimal', { precision: 10, scale: 2 })
  amount!: string;

  /** The same in the currency's minor unit. */
  @Column('int8', { name: 'amount_minor' })
  amountMinor!: string;

  /** ISO 4217. */
  @Column('char', { length: 3 })
  currency!: string;

  @Column('text')
  status!: PaymentStatus;

  /** Stripe's Checkout Session, Razorpay's order; null until the gateway has answered. */
  @Column('text', { name: 'gateway_order_id', nullable: true })
  gatewayOrderId!: string | null;

  @Column('text', { name: 'gateway_payment_id', nullable: true })
  gatewayPaymentId!: string | null;

  @Column('jsonb', { nullable: true })
  checkout!: Checkout | null;

  /** The Idempotency-Key it was begun with: a repeat continues this payment. */
  @Column('varchar', { name: 'request_key', length: 255, nullable: true })
  requestKey!: string | null;

  @Column('text', { name: 'request_fingerprint', nullable: true })
  requestFingerprint!: string | null;

  /** When the gateway is asked how it stands; null once settled. */
  @Column('timestamptz', { name: 'next_check_at', nullable: true })
  nextCheckAt!: Date | null;

  @Column('int')
  checks!: number;

  /** What the gateway said that does not fit this payment: nothing is credited, a person looks. */
  @Column('text', { nullable: true })
  alarm!: string | null;

  /** Credits given back for money. */
  @Column('int', { name: 'credits_back' })
  creditsBack!: number;

  /** Credits taken back by disputes that are open or lost. */
  @Column('int', { name: 'credits_disputed' })
  creditsDisputed!: number;

  @Column('int8', { name: 'refunded_minor' })
  refundedMinor!: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}
