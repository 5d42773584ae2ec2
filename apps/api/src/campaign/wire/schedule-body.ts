import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsInstant, IsTimezone, MayBeAbsent } from './checked-fields.js';

export class ScheduleBody {
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: '2027-02-01T17:30',
    description: 'ISO 8601 with offset, or the wall clock of `timezone`. Absent: now.',
  })
  @IsOptional()
  @IsInstant()
  scheduledAt?: string | null;

  @ApiPropertyOptional({ example: 'America/New_York', description: "IANA name; the campaign's own by default." })
  @MayBeAbsent()
  @IsTimezone()
  timezone?: string;
}
