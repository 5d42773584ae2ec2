import type { ReplyKind } from '@dinnerbell/domain';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A text a guest sent; kept for good, for it may be an opt-out. */
@Entity('inbound_messages')
export class InboundMessage {
  @PrimaryColumn('uuid')
  id!: string;

  /** Whose inbox it is in; null when nobody had texted that phone. */
  @Column('uuid', { name: 'merchant_id', nullable: true })
  merchantId!: string | null;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  /** The same for every copy of one text. */
  @Column('text', { name: 'event_key' })
  eventKey!: string;

  /** E.164. */
  @Column('varchar', { name: 'from_phone', length: 20 })
  fromPhone!: string;

  @Column('text', { name: 'to_sender' })
  toSender!: string;

  @Column('text')
  body!: string;

  @Column('text')
  kind!: ReplyKind;

  /** With `recipientId`, the text it seems to answer. */
  @Column('uuid', { name: 'campaign_id', nullable: true })
  campaignId!: string | null;

  @Column('uuid', { name: 'recipient_id', nullable: true })
  recipientId!: string | null;

  @CreateDateColumn({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  /** The number of the transaction that last changed it: the live feed goes by it. Written by the database alone. */
  @Column({ type: 'bigint', name: 'changed_in', nullable: true, select: false, insert: false, update: false })
  changedIn!: string | null;
}
