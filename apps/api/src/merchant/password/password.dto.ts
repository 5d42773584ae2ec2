import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { ProblemFault } from '../../http/problem.js';
import { Email } from '../email.js';
import { weakPassword } from '../weak-password.js';

const NEW_PASSWORD = { example: 'eight figs and a pear', minLength: 10, maxLength: 256, format: 'password' } as const;

/** A new password, checked as far as it can be without its owner. */
const faultsOf = (path: string, value: unknown): ProblemFault[] => {
  const weakness = typeof value === 'string' ? weakPassword(value, {}) : undefined;
  return weakness ? [{ path, code: 'weak_password', detail: weakness }] : [];
};

/** A new password for one who knows the old one. */
export class ChangePasswordBody {
  @ApiProperty({ example: 'seven olives and a lemon', format: 'password' })
  @IsString()
  @MaxLength(1000)
  currentPassword!: string;

  @ApiProperty(NEW_PASSWORD)
  @IsString()
  newPassword!: string;

  @ApiPropertyOptional({ example: false, default: false, description: 'Whether the other sessions go on.' })
  @IsOptional()
  @IsBoolean()
  keepOtherSessions?: boolean;

  static faults({ newPassword }: Readonly<Record<string, unknown>>): ProblemFault[] {
    return faultsOf('newPassword', newPassword);
  }
}

/** A link by mail for one who does not. */
export class ForgotPasswordBody {
  @ApiProperty({ example: 'owner@trattoria.example', format: 'email', maxLength: 255 })
  @Email()
  email!: string;
}

/** What the link leads to. */
export class ResetPasswordBody {
  @ApiProperty({
    example: 'q3Zt4mXw7KbN2vCy6rLd8hPf3sGj5kTeo1uE0iRaB2c',
    description: 'From the link in the mail: what follows `#token=`.',
  })
  @IsString()
  @Matches(/^[\w-]{43}$/, { message: 'token must be as the link has it' })
  token!: string;

  @ApiProperty(NEW_PASSWORD)
  @IsString()
  password!: string;

  static faults({ password }: Readonly<Record<string, unknown>>): ProblemFault[] {
    return faultsOf('password', password);
  }
}

/** One and the same answer for every address. */
export class ForgotPasswordView {
  @ApiProperty({ example: 'If there is an account with this e-mail, a link to choose a new password is on its way.' })
  detail!: string;
}
