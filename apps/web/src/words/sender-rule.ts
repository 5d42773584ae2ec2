import { SENDER_RULES } from '@dinnerbell/domain';
import { countryName } from '../lib/format/countries.js';
import { t } from './t.js';

/** What carriers of a country (ISO 3166) take as sender: `India: a sender is the header registered for you …` */
export function senderRule(country: string): string {
  const rule = SENDER_RULES[country];
  const name = countryName(country);
  return rule
    ? t('settings.senderRule', { country: name, rule: rule.words })
    : t('settings.senderFree', { country: name });
}
