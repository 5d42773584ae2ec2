import { resolveInstant } from '@dinnerbell/domain';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';

/** A calendar day, of a century that has texts in it. */
const DAY = /^2[01]\d{2}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar, as 2027-02-01. */
export const isDay = (text: unknown): text is string =>
  typeof text === 'string' && DAY.test(text) && resolveInstant(`${text}T00:00`, 'UTC').ok;

const IsDay = () =>
  ValidateBy(
    { name: 'isDay', validator: { validate: isDay, defaultMessage: () => 'It must be a day as 2027-02-01.' } },
    { context: { code: 'bad_time' } },
  );

export class DashboardQuery {
  @ApiPropertyOptional({
    format: 'date',
    example: '2027-02-01',
    description: 'The first day, of your time zone. 30 days up to `to` when left out.',
  })
  @IsOptional()
  @IsDay()
  from?: string;

  @ApiPropertyOptional({ format: 'date', example: '2027-03-02', description: 'The last day; today when left out.' })
  @IsOptional()
  @IsDay()
  to?: string;
}
