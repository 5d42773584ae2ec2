import { checkSender } from '@dinnerbell/domain';
import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { ProblemFault } from '../http/problem.js';
import type { MerchantSettings, NotificationSettings } from './merchant-settings.js';
import { OneLine } from './one-line.js';

const IfGiven = () => ValidateIf((_, value) => value !== undefined);
const WALL_CLOCK = { message: '$property must be a time of day such as 10:00' };

export class SendingHours {
  @ApiProperty({ example: '10:00' })
  @IsString()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, WALL_CLOCK)
  from!: string;

  @ApiProperty({ example: '20:00' })
  @IsString()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, WALL_CLOCK)
  to!: string;
}

/** What is told by mail; what concerns the log-in is told anyway. */
export class Notifications implements NotificationSettings {
  @ApiProperty({ example: true, description: 'When a campaign has gone out, with its figures.' })
  @IsBoolean()
  campaignDone!: boolean;

  @ApiProperty({ example: true, description: 'When a campaign could not go out, or was missed.' })
  @IsBoolean()
  campaignFailed!: boolean;

  @ApiProperty({ example: true, description: 'When a campaign paused by itself, why, and what to do.' })
  @IsBoolean()
  campaignPaused!: boolean;

  @ApiProperty({ example: true, description: 'When the free credits fall below `lowCreditsBelow`; once each time.' })
  @IsBoolean()
  lowCredits!: boolean;

  @ApiProperty({ example: 100, minimum: 0, maximum: 1_000_000_000, description: 'The mark, in credits.' })
  @IsInt()
  @Min(0)
  @Max(1_000_000_000)
  lowCreditsBelow!: number;

  @ApiProperty({ example: true, description: 'A receipt for each payment.' })
  @IsBoolean()
  payments!: boolean;

  @ApiProperty({ example: false, description: 'Every Monday. Kept as data; not mailed yet.' })
  @IsBoolean()
  weeklyReport!: boolean;
}

class SomeNotifications extends PartialType(Notifications, { skipNullProperties: false }) {}

/** The settings in force. */
export class SettingsView implements MerchantSettings {
  @ApiProperty({
    type: String,
    nullable: true,
    example: '+15125550100',
    description: 'Null: the gateway account’s own sender.',
  })
  senderId!: string | null;

  @ApiProperty({ example: 'Trattoria Uno', description: 'Opens every text: `Trattoria Uno: …`.' })
  brandName!: string;

  @ApiProperty({ example: 'Reply STOP to opt out', description: 'Closes every text on a line of its own.' })
  optOutLine!: string;

  @ApiProperty({ example: true, description: 'Whether links in texts become short ones whose clicks are counted.' })
  shortenLinks!: boolean;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'https://sms.example.com/l/',
    description:
      'What short links start with; a code of 8 characters follows. The operator’s, not to be changed here; null when there are none.',
  })
  linkBase!: string | null;

  @ApiProperty({ type: SendingHours, description: 'Kept as data; not enforced yet.' })
  sendingHours!: SendingHours;

  @ApiProperty({ type: Notifications })
  notifications!: Notifications;
}

/** What is sent changes, the rest stays. */
export class EditSettings {
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: '+15125550100',
    description:
      'A number, a short code, 3 to 11 letters and digits where your country’s carriers take names, or null.',
  })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsString()
  senderId?: string | null;

  @ApiPropertyOptional({ example: 'Trattoria Uno', maxLength: 60 })
  @IfGiven()
  @OneLine(1, 60)
  brandName?: string;

  @ApiPropertyOptional({ example: 'Reply STOP to opt out', maxLength: 120 })
  @IfGiven()
  @OneLine(1, 120)
  optOutLine?: string;

  @ApiPropertyOptional({ example: true })
  @IfGiven()
  @IsBoolean()
  shortenLinks?: boolean;

  @ApiPropertyOptional({ type: SendingHours })
  @IfGiven()
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => SendingHours)
  sendingHours?: SendingHours;

  @ApiPropertyOptional({ type: SomeNotifications })
  @IfGiven()
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => SomeNotifications)
  notifications?: Partial<Notifications>;

  static faults({ senderId }: Readonly<Record<string, unknown>>): ProblemFault[] {
    const checked = typeof senderId === 'string' ? checkSender(senderId) : undefined;
    return checked?.ok === false ? [{ path: 'senderId', code: checked.code, detail: checked.detail }] : [];
  }
}
