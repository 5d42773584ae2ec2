import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

export class TestBody {
  @ApiProperty({ example: '+15125550100', description: "E.164, or as written in the merchant's country." })
  @IsString()
  @MaxLength(100)
  phone!: string;
}
