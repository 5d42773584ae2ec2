import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Problem } from './problem.js';

/** One page of a list; `nextCursor` is null on the last one. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** Extend it with a list's own filters: `class ListCampaigns extends PageQuery { … }`. */
export class PageQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 20, description: 'How many items to answer.' })
  @IsOptional()
  @Transform(({ value }) => wholeNumber(value))
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before.', maxLength: 1000 })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;
}

/** The wanted page: `limit` 1–100, default 20; `after` is the decoded cursor, `undefined` for the first page. 400 for a bad cursor. */
export function parsePage(query: PageQuery): { limit: number; after: Record<string, unknown> | undefined } {
  return { limit: query.limit ?? 20, after: query.cursor === undefined ? undefined : decodeCursor(query.cursor) };
}

/** Cuts `limit + 1` rows down to a page; `keyOf` gives the sort key that the next page starts after. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => Record<string, unknown>,
  toItem: (row: Row) => Item,
): Page<Item> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return {
    items: kept.map(toItem),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null,
  };
}

/** An opaque cursor from a sort key: base64url of its JSON. */
export function encodeCursor(key: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The sort key of a cursor. Its values are the caller's input still: check them before use. 400 when it is not one of ours. */
export function decodeCursor(cursor: string): Record<string, unknown> {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (typeof key === 'object' && key !== null && !Array.isArray(key)) return key as Record<string, unknown>;
  } catch (cause) {
    throw badCursor(cause);
  }
  throw badCursor();
}

/** For lists keyed by `id` alone: the UUID a cursor holds. 400 when it holds none. */
export function idOf(after: Record<string, unknown> | undefined): string | undefined {
  if (after === undefined) return undefined;
  if (typeof after['id'] === 'string' && UUID.test(after['id'])) return after['id'];
  throw badCursor();
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** 400 for a cursor that this list did not make. */
export function badCursor(cause?: unknown): Problem {
  const detail = 'This cursor was not made by this list; use the nextCursor of an answer, or leave it out.';
  return new Problem(400, 'bad_request', detail, {
    errors: [{ path: 'cursor', code: 'bad_value', detail }],
    ...(cause === undefined ? {} : { cause }),
  });
}

/** '20' → 20; anything else stays what it is and is refused by the rules above. */
function wholeNumber(value: unknown): unknown {
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
}
