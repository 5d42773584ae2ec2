import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';

/** A line of text for people: trimmed, in NFC, `min` to `max` characters, without control characters or line breaks. */
export const OneLine = (min: number, max: number) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.normalize('NFC').trim() : value)),
    IsString(),
    MinLength(min),
    MaxLength(max),
    Matches(/^[^\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]*$/u, {
      message: '$property must be one line without control characters',
    }),
  );
