import type { Encoding, Refusal } from '@dinnerbell/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class BreakdownView {
  @ApiProperty({ example: 2, description: 'Segments a text.' })
  segments!: number;

  @ApiProperty({ enum: ['GSM-7', 'UCS-2'], example: 'UCS-2' })
  encoding!: Encoding;

  @ApiProperty({ example: 140 })
  recipients!: number;

  @ApiProperty({ example: 280 })
  credits!: number;

  @ApiPropertyOptional({ example: '’ (U+2019) forces Unicode', description: 'The characters that force Unicode.' })
  why?: string;
}

export class WarningView {
  @ApiProperty({ example: 'unicode_forced' })
  code!: string;

  @ApiProperty({ example: 'For 140 of 9500 recipients one character makes the text longer.' })
  detail!: string;

  @ApiPropertyOptional({ type: [Number], example: [4], description: 'Where in the message, in UTF-16 units.' })
  at?: number[];
}

export class RefusalView {
  @ApiProperty({ type: String, example: 'empty_placeholder' })
  code!: Refusal['code'];

  @ApiProperty({ example: 'Some recipients have nothing for name: write a fallback such as {{name|friend}}.' })
  detail!: string;

  @ApiProperty({ example: 3, description: 'How many recipients it concerns.' })
  recipients!: number;

  @ApiPropertyOptional({ type: [String], example: ['name'], description: 'The placeholders, or the countries.' })
  names?: string[];
}

/** Exact, per recipient, after merging. */
export class EstimateView {
  @ApiProperty({ example: 9500 })
  recipients!: number;

  @ApiProperty({ example: 9640 })
  segments!: number;

  @ApiProperty({ example: 9640 })
  credits!: number;

  @ApiProperty({ enum: ['GSM-7', 'UCS-2', 'mixed'], example: 'mixed' })
  encoding!: Encoding | 'mixed';

  @ApiProperty({ type: [BreakdownView] })
  breakdown!: BreakdownView[];

  @ApiProperty({ type: [WarningView] })
  warnings!: WarningView[];

  @ApiProperty({ type: [RefusalView], description: 'What scheduling would refuse; empty when it can go out.' })
  refusals!: RefusalView[];
}

export class PricedEstimateView extends EstimateView {
  @ApiProperty({ example: 40_360, description: 'Free credits afterwards; negative says how many are missing.' })
  balanceAfter!: number;
}
