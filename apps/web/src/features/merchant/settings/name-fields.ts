import { t, type WordKey } from '../../../words/t.js';

const NAMES: Readonly<Record<string, Extract<WordKey, `settings.${string}`>>> = {
  senderId: 'settings.senderId',
  brandName: 'settings.brandName',
  optOutLine: 'settings.optOutLine',
  shortenLinks: 'settings.shortenLinks',
  sendingHours: 'settings.hours',
  name: 'settings.name',
  phone: 'settings.phone',
  timezone: 'settings.zone',
};

/** `Brand name, opt-out line`: what was saved, as it is called on the page. */
export function nameFields(fields: readonly string[]): string {
  const names = fields.map((field, at) => {
    const key = NAMES[field];
    const name = key ? t(key as 'settings.senderId') : field;
    return at === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1);
  });
  return names.join(', ');
}
