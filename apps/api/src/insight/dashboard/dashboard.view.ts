import { ApiProperty } from '@nestjs/swagger';

const EXAMPLE_ID = '0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a';

/** The figures of a period; shares lie between 0 and 1 and are null where there is nothing to take a share of. */
export class TotalsView {
  @ApiProperty({
    example: 4,
    description: 'Campaigns begun in the period that have gone out. Single texts and tests are none.',
  })
  campaignsSent!: number;

  @ApiProperty({ example: 9460, description: 'Texts of the period that reached the phone, until now.' })
  delivered!: number;

  @ApiProperty({ type: Number, nullable: true, example: 0.9958, description: 'Of the texts that a gateway took.' })
  deliveredShare!: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    example: 0.0812,
    description: 'Guests who opened a link, of the texts delivered.',
  })
  clickShare!: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    example: 0.0021,
    description: 'Guests who asked by text in the period to be left alone, of the texts delivered.',
  })
  optOutShare!: number | null;
}

export class UpcomingView {
  @ApiProperty({ format: 'uuid', example: EXAMPLE_ID })
  id!: string;

  @ApiProperty({ example: 'Winter lunch' })
  name!: string;

  @ApiProperty({ format: 'date-time', example: '2027-02-01T22:30:00.000Z' })
  scheduledAt!: string;

  @ApiProperty({ example: 'America/New_York' })
  timezone!: string;

  @ApiProperty({ example: 9500 })
  recipients!: number;

  @ApiProperty({ example: 9640, description: 'Held for it.' })
  credits!: number;
}

export class DayView {
  @ApiProperty({ format: 'date', example: '2027-02-01' })
  day!: string;

  @ApiProperty({ example: 9480, description: 'Texts begun that day that a gateway took.' })
  accepted!: number;

  @ApiProperty({ example: 9460, description: 'Of the texts begun that day, whenever the receipt came; so too below.' })
  delivered!: number;

  @ApiProperty({ example: 20 })
  failed!: number;

  @ApiProperty({ example: 768 })
  clicked!: number;
}

export class CauseView {
  @ApiProperty({ type: String, nullable: true, example: '30003' })
  code!: string | null;

  @ApiProperty({ example: 'The phone is switched off or out of reach.' })
  text!: string;

  @ApiProperty({ example: 8 })
  recipients!: number;

  @ApiProperty({ example: true, description: 'The gateway had taken them; refused ones are free.' })
  paid!: boolean;
}

export class DashboardView extends TotalsView {
  @ApiProperty({ type: [UpcomingView], description: 'The next five.' })
  upcoming!: UpcomingView[];

  @ApiProperty({ example: 1880 })
  smsCredits!: number;

  @ApiProperty({ example: 9640 })
  smsCreditsHeld!: number;

  @ApiProperty({ type: [DayView], description: 'Every day of the period, in your time zone.' })
  textsPerDay!: DayView[];

  @ApiProperty({ type: [CauseView], description: 'In words, the most frequent first.' })
  failuresByCause!: CauseView[];

  @ApiProperty({ type: TotalsView, description: 'As many days, just before.' })
  previous!: TotalsView;
}
