import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsString, MaxLength } from 'class-validator';
import { normaliseEmail } from './email.js';

/** What a merchant logs in with. No rule here tells whether an address or a password could be right. */
export class LogIn {
  @ApiProperty({ example: 'owner@trattoria.example' })
  @Transform(({ value }) => normaliseEmail(value))
  @IsString()
  @MaxLength(1000)
  email!: string;

  @ApiProperty({ example: 'seven olives and a lemon', format: 'password' })
  @IsString()
  @MaxLength(1000)
  password!: string;
}
