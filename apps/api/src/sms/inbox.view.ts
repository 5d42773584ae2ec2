import type { ReplyKind } from '@dinnerbell/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageOf } from '../http/page-of.js';
import { PageQuery } from '../http/pagination.js';

const KINDS: readonly ReplyKind[] = ['stop', 'start', 'help', 'reply'];

export class InboundView {
  @ApiProperty({ format: 'uuid', example: '0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6c' })
  id!: string;

  @ApiProperty({ example: '+15125550100', description: 'Who sent it, E.164.' })
  phone!: string;

  @ApiProperty({ example: '+15125550199', description: 'The number or sender pool it came to.' })
  to!: string;

  @ApiProperty({ example: 'A table for two at eight?' })
  text!: string;

  @ApiProperty({
    enum: KINDS,
    example: 'reply',
    description: '`stop` and `start` have been acted on; `reply` is for people to read.',
  })
  kind!: ReplyKind;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    example: '0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a',
    description: 'The campaign it seems to answer: your latest to that number.',
  })
  campaignId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Winter lunch', description: 'Null where it is gone.' })
  campaignName!: string | null;

  @ApiProperty({ format: 'date-time', example: '2027-02-01T22:31:00.000Z' })
  receivedAt!: string;
}

export class InboundPage extends PageOf(InboundView) {}

export class InboundQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only what seems to answer this campaign.' })
  @IsOptional()
  @IsUUID()
  campaignId?: string;

  @ApiPropertyOptional({ enum: KINDS, description: 'Only texts that were read so.' })
  @IsOptional()
  @IsIn(KINDS)
  kind?: ReplyKind;
}
