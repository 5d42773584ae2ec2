import { ApiProperty } from '@nestjs/swagger';

export class RecipientProblemView {
  @ApiProperty({ example: 3, description: 'Which of the recipients given, from 0.' })
  index!: number;

  @ApiProperty({ example: 'recipients[3].phone' })
  path!: string;

  @ApiProperty({ example: 'phone_too_short' })
  code!: string;

  @ApiProperty({ example: 'The number has too few digits.' })
  detail!: string;
}

/** rows = accepted + duplicates + invalid + optedOut. */
export class AddedRecipientsView {
  @ApiProperty({ example: 4, description: 'Recipients given.' })
  rows!: number;

  @ApiProperty({ example: 1, description: 'New to the draft.' })
  accepted!: number;

  @ApiProperty({ example: 1, description: 'Numbers that were there already: the first one stays.' })
  duplicates!: number;

  @ApiProperty({ example: 1, description: 'Not usable; `problems` says why.' })
  invalid!: number;

  @ApiProperty({ example: 1, description: 'Guests who want no texts.' })
  optedOut!: number;

  @ApiProperty({ type: [RecipientProblemView], description: 'Every fault of every recipient that was left out.' })
  problems!: RecipientProblemView[];
}
