import { ApiProperty } from '@nestjs/swagger';

/** What one gateway account did for a campaign. */
export class GatewayShareView {
  @ApiProperty({ format: 'uuid', example: '612177a4-c0b9-5a07-b947-ab2107e0b56f' })
  accountId!: string;

  @ApiProperty({ type: String, nullable: true, example: 'twilio', description: 'The vendor.' })
  gateway!: string | null;

  @ApiProperty({ example: 9480, description: 'Texts it took.' })
  accepted!: number;

  @ApiProperty({ example: 9480, description: 'Credits those took.' })
  credits!: number;

  @ApiProperty({ example: 9460 })
  delivered!: number;

  @ApiProperty({ example: 20, description: 'Refused by it, or taken and not delivered.' })
  failed!: number;

  @ApiProperty({ example: 3, description: 'Nobody knows yet whether it took them; they go nowhere else.' })
  unknown!: number;
}
