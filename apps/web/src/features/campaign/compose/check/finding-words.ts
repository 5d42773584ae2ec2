import { t } from '../../../../words/t.js';
import type { Finding } from './findings.js';

const PLAIN = [
  'no_recipients',
  'nothing_written',
  'empty_message',
  'bad_placeholder',
  'too_long',
  'scheduled_in_past',
  'scheduled_too_far',
  'offer_ends_before_start',
  'date_missing',
  'time_missing',
  'unicode_forced',
  'unicode_values',
  'long_text',
  'unknown_field',
  'clock_skipped',
  'clock_repeated',
] as const;
const NAMING = ['unknown_placeholder', 'empty_placeholder', 'unpriced_country'] as const;

/** A finding as one tells it to a person; the API's own sentence for a code that is new here. */
export function findingWords({ code, names = [], detail = '' }: Finding): string {
  const plain = PLAIN.find((one) => one === code);
  if (plain) return t(`compose.${plain}`);
  const naming = NAMING.find((one) => one === code);
  return naming ? t(`compose.${naming}`, { names: names.join(', ') }) : detail;
}
