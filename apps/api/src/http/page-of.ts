import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';

/** The documented form of a page of `item`: `@ApiOkResponse({ type: PageOf(CampaignView) })`. */
export function PageOf<T>(item: Type<T>): Type<{ items: T[]; nextCursor: string | null }> {
  class PageSchema {
    @ApiProperty({ type: [item] })
    items!: T[];

    @ApiProperty({ type: String, nullable: true, example: 'eyJpZCI6IjAxOTkifQ', description: 'Null on the last page.' })
    nextCursor!: string | null;
  }
  Object.defineProperty(PageSchema, 'name', { value: `PageOf${item.name}` });
  return PageSchema;
}
