import { RECIPIENT_STATUSES, type RecipientStatus } from '@dinnerbell/domain';
import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '../../http/page-of.js';

export class RecipientView {
  @ApiProperty({ format: 'uuid', example: '0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6b' })
  id!: string;

  @ApiProperty({ example: '+15125550100' })
  phone!: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, example: { name: 'Ana' } })
  fields!: Record<string, string>;

  @ApiProperty({ enum: RECIPIENT_STATUSES, example: 'Delivered' })
  status!: RecipientStatus;

  @ApiProperty({ type: Number, nullable: true, example: 1, description: 'Null until the text is made.' })
  segments!: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    example: 1,
    description: 'What it took, or will take; 0 when it was free.',
  })
  credits!: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2027-02-01T22:30:01.000Z' })
  sentAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2027-02-01T22:30:04.000Z' })
  deliveredAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null })
  clickedAt!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'twilio',
    description: 'The vendor that was asked to carry it.',
  })
  gateway!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  errorCode!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null, description: 'The error in plain words.' })
  errorText!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: '`opted_out`, `offer_ended`, `cancelled`, `missed`, or why the text could not be made.',
  })
  skipReason!: string | null;
}

export class RecipientPage extends PageOf(RecipientView) {}
