import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsEmail, Matches, MaxLength } from 'class-validator';

/** An e-mail address as it is stored: trimmed and lower-cased, ASCII. */
export const normaliseEmail = (value: unknown): unknown =>
  typeof value === 'string' ? value.trim().toLowerCase() : value;

/** A property that holds an e-mail address. */
export const Email = () =>
  applyDecorators(
    Transform(({ value }) => normaliseEmail(value)),
    IsEmail({ allow_utf8_local_part: false }),
    Matches(/^[\x21-\x7e]*$/, { message: '$property must be written in ASCII' }),
    MaxLength(255),
  );
