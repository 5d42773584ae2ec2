import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

const ID = '0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a';

export class ImportQuery {
  @ApiPropertyOptional({
    description:
      'JSON: column header, or its number counted from 1 → field name, `phone`, or `""` to leave it out. Columns it does not name are guessed.',
    example: '{"Mobile No.": "phone", "Guest Name": "name", "Notes": ""}',
  })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  mapping?: string;
}

export class ImportStarted {
  @ApiProperty({ format: 'uuid', example: ID })
  importId!: string;
}

export class ImportProblemView {
  @ApiProperty({ example: 31, description: 'As a spreadsheet counts: the header is row 1.' })
  row!: number;

  @ApiProperty({ example: 'Mobile No.', description: 'The column’s header; empty when the whole row is meant.' })
  column!: string;

  @ApiProperty({
    example: 'duplicate',
    description:
      '`duplicate`, `opted_out`, `cell_too_long`, `too_many_cells`, or a code of the phone number as `phone_too_short`.',
  })
  code!: string;

  @ApiProperty({ example: 'This number stands further up in the list already; the first row with it is kept.' })
  detail!: string;
}

export class ImportFailure {
  @ApiProperty({ example: 'upload_broken' })
  code!: string;

  @ApiProperty({ example: 'The upload broke off before its end; nothing was kept. Send the file again.' })
  detail!: string;
}

export class ImportView {
  @ApiProperty({ format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  campaignId!: string;

  @ApiProperty({ enum: ['Running', 'Completed', 'Failed'], example: 'Completed' })
  status!: string;

  @ApiProperty({
    example: 10_000,
    description:
      'Rows read, without header and blank ones; once Completed = accepted + duplicates + invalid + optedOut.',
  })
  rows!: number;

  @ApiProperty({ example: 9477, description: 'Guests added to the draft.' })
  accepted!: number;

  @ApiProperty({ example: 320, description: 'Rows whose number came before, in the file or in the draft.' })
  duplicates!: number;

  @ApiProperty({ example: 203 })
  invalid!: number;

  @ApiProperty({ example: 0, description: 'Guests who asked for no more texts.' })
  optedOut!: number;

  @ApiProperty({ type: [String], example: ['Guest Name', 'Mobile No.', 'City'], description: 'The header as read.' })
  columns!: string[];

  @ApiProperty({ type: [String], example: ['name', 'city'], description: 'What `{{…}}` can name in the message.' })
  fields!: string[];

  @ApiProperty({ type: [ImportProblemView], description: 'The first 100.' })
  problems!: ImportProblemView[];

  @ApiProperty({ example: `/imports/${ID}/problems`, description: 'All of them, as CSV.' })
  problemsUrl!: string;

  @ApiPropertyOptional({ type: ImportFailure, description: 'Why it is Failed; nothing of the file was kept.' })
  failure?: ImportFailure;

  @ApiProperty({ format: 'date-time', example: '2026-11-22T18:00:00.000Z' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-11-22T18:00:03.000Z' })
  finishedAt!: string | null;
}
