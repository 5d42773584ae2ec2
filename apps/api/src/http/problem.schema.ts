import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PROBLEM_CODES } from './problem-codes.js';

/** Stable words; lines are added, never renamed. */
const CODE = { enum: Object.keys(PROBLEM_CODES), enumName: 'ProblemCode' };

/** One fault of the input, as documented. */
export class ProblemFaultSchema {
  @ApiProperty({ example: 'recipients[3].phone', description: 'Where, dotted and indexed; empty for the whole body.' })
  path!: string;

  @ApiProperty({ ...CODE, example: 'phone_too_short', description: 'Stable; see the list of codes above.' })
  code!: string;

  @ApiProperty({ example: 'The number has only 6 digits.' })
  detail!: string;
}

/** The one form of every error (RFC 9457), as documented. */
export class ProblemSchema {
  @ApiProperty({ example: '/docs#not_found', description: 'A page about this kind of problem.' })
  type!: string;

  @ApiProperty({ example: 'Nothing here' })
  title!: string;

  @ApiProperty({ example: 404 })
  status!: number;

  @ApiProperty({ example: 'There is nothing with this id.', description: 'One sentence about this very case.' })
  detail!: string;

  @ApiProperty({ ...CODE, example: 'not_found', description: 'Stable; see the list of codes above.' })
  code!: string;

  @ApiProperty({
    example: '0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a',
    description: 'The request id, also in `X-Request-Id`.',
  })
  instance!: string;

  @ApiPropertyOptional({ type: [ProblemFaultSchema], description: 'For bad input: every fault at once.' })
  errors?: ProblemFaultSchema[];
}
