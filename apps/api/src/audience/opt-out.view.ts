import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageOf } from '../http/page-of.js';
import { PageQuery } from '../http/pagination.js';

export class OptOutView {
  @ApiProperty({ example: '+15125550100', description: 'E.164.' })
  phone!: string;

  @ApiProperty({
    example: 'reply',
    description: 'How it was learnt: `reply` from the guest, `merchant` by you, `gateway` from the carrier.',
  })
  source!: string;

  @ApiProperty({ format: 'date-time', example: '2027-02-01T22:31:00.000Z' })
  createdAt!: string;
}

export class OptOutPage extends PageOf(OptOutView) {}

export class ListOptOutsQuery extends PageQuery {
  @ApiPropertyOptional({ maxLength: 40, example: '555-0100', description: 'Digits of the number.' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  q?: string;
}

export class OptOutBody {
  @ApiProperty({
    maxLength: 64,
    example: '(512) 555-0100',
    description: "E.164, or as written in the merchant's country.",
  })
  @IsString()
  @MaxLength(64)
  phone!: string;
}
