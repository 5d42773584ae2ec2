import { checkSender, isTimezone, resolveInstant } from '@dinnerbell/domain';
import { ValidateBy, ValidateIf } from 'class-validator';
import type { ProblemCode } from '../../http/problem-codes.js';

const checked = (name: string, code: ProblemCode, fits: (text: string) => boolean, detail: string) =>
  ValidateBy(
    {
      name,
      validator: { validate: (value) => typeof value === 'string' && fits(value), defaultMessage: () => detail },
    },
    { context: { code } },
  );

/** May be left out; null is not the same. */
export const MayBeAbsent = () => ValidateIf((_, value) => value !== undefined);

/** ISO 8601, with an offset or as the wall clock of `timezone`. */
export const IsInstant = () =>
  checked(
    'isInstant',
    'bad_time',
    (text) => resolveInstant(text, 'UTC').ok,
    'A time is written like 2027-02-01T18:00:00+01:00, or 2027-02-01T18:00 for the wall clock of timezone.',
  );

export const IsTimezone = () =>
  checked('isTimezone', 'bad_timezone', isTimezone, 'A time zone is an IANA name such as America/New_York.');

export const IsSender = () =>
  checked(
    'isSender',
    'bad_sender',
    (text) => checkSender(text).ok,
    'A sender is a phone number such as +15125550100, a short code, up to 11 letters and digits, or a messaging service.',
  );

/** Holds more than white space. */
export const IsNotBlank = (code: ProblemCode = 'bad_value') =>
  checked('isNotBlank', code, (text) => text.trim() !== '', 'It must not be blank.');

/** The same, or a day alone. */
export const IsDayOrInstant = () =>
  checked(
    'isDayOrInstant',
    'bad_time',
    (text) => resolveInstant(DAY.test(text) ? `${text}T00:00` : text, 'UTC').ok,
    'It must be a day as 2027-02-01 or a time as 2027-02-01T18:00:00Z (in a query, write + as %2B).',
  );

/** A day without a time. */
export const DAY = /^\d{4}-\d{2}-\d{2}$/;
