import { ApiProperty } from '@nestjs/swagger';

export class LinkClicksView {
  @ApiProperty({ example: 'https://uno.example/menu', description: 'As it stood in the text.' })
  url!: string;

  @ApiProperty({ example: 412, description: 'Guests who opened it.' })
  guests!: number;

  @ApiProperty({ example: 530, description: 'How often they did.' })
  clicks!: number;
}

export class OtherLinksView {
  @ApiProperty({ example: 0 })
  links!: number;

  @ApiProperty({ example: 0 })
  clicks!: number;
}

/** clicks = the sum over links + others.clicks. */
export class ClicksView {
  @ApiProperty({ example: 530, description: 'Robots and previews do not count.' })
  clicks!: number;

  @ApiProperty({ type: [LinkClicksView], description: 'The 50 that most guests opened, then those nobody did.' })
  links!: LinkClicksView[];

  @ApiProperty({
    type: OtherLinksView,
    description: 'Opened links past those 50: they may differ from guest to guest.',
  })
  others!: OtherLinksView;
}
