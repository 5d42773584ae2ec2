import { GATEWAY_CATALOGUE } from './catalogue.js';
import { checkAccountSettings } from './check-account-settings.js';

const { twilio, vonage, msg91 } = GATEWAY_CATALOGUE;
const POOL = `MG${'0a'.repeat(16)}`;
const TEMPLATE = { id: '65f0a1b2c3d4e5f601234567', text: '##brand##: ##text##' };

test.each([
  ['nothing at all', twilio, {}],
  ['a number', twilio, { sender: '+15125550100', segmentsPerSecond: 1.25 }],
  ['a pool at Twilio', twilio, { sender: POOL }],
  ['a name where it may stand', vonage, { sender: '+15125550100', senders: { GB: 'TRATTORIA', IN: 'DEMODN' } }],
  [
    'a name for those countries that have none of their own',
    vonage,
    { sender: 'UNO', countries: ['GB', 'US'], senders: { US: '+15125550100' } },
  ],
  ['a header and its template', msg91, { sender: 'DEMODN', countries: ['IN'], templates: [TEMPLATE] }],
])('%s passes as it is', (_, row, settings) => {
  expect(checkAccountSettings(row, settings)).toEqual({ ok: true, settings });
});

test.each([
  ['a pool anywhere else', vonage, { sender: POOL }, 'sender', 'bad_sender'],
  ['a number at MSG91', msg91, { sender: '+15125550100' }, 'sender', 'bad_sender'],
  ['a name for the United States', twilio, { sender: 'UNO', countries: ['GB', 'US'] }, 'sender', 'bad_sender'],
  ['a header of four letters', msg91, { senders: { IN: 'DEMO' } }, 'senders.IN', 'bad_sender'],
  ['a sender of no country', twilio, { senders: { XX: '+15125550100' } }, 'senders.XX', 'bad_country'],
  [
    'a sender of a country that is not carried',
    twilio,
    { countries: ['US'], senders: { GB: 'UNO' } },
    'senders.GB',
    'bad_value',
  ],
  ['senders as a list', twilio, { senders: ['UNO'] }, 'senders', 'bad_value'],
  ['a number for a sender', twilio, { sender: 72345 }, 'sender', 'bad_value'],
  ['no speed', twilio, { segmentsPerSecond: 0 }, 'segmentsPerSecond', 'bad_value'],
  ['a speed of no number', twilio, { segmentsPerSecond: '30' }, 'segmentsPerSecond', 'bad_value'],
  ['no countries', twilio, { countries: [] }, 'countries', 'bad_value'],
  ['a country twice', twilio, { countries: ['US', 'US'] }, 'countries', 'bad_value'],
  ['a country in small letters', twilio, { countries: ['US', 'gb'] }, 'countries[1]', 'bad_country'],
  ['templates for free text', twilio, { templates: [TEMPLATE] }, 'templates', 'bad_value'],
  ['a template twice', msg91, { templates: [TEMPLATE, TEMPLATE] }, 'templates', 'bad_value'],
  ['a template without text', msg91, { templates: [{ id: 'a', text: ' ' }] }, 'templates[0].text', 'bad_value'],
  [
    'a slot without a name',
    msg91,
    { templates: [{ id: 'a', text: 'Hi ##the name##' }] },
    'templates[0].text',
    'bad_value',
  ],
  [
    'a slot of MSG91’s own',
    msg91,
    { templates: [{ id: 'a', text: 'Hi ##Mobiles##' }] },
    'templates[0].text',
    'bad_value',
  ],
  ['a template with more', msg91, { templates: [{ ...TEMPLATE, dlt: '1' }] }, 'templates[0].dlt', 'unknown_field'],
  ['anything else', twilio, { secretPath: 'x' }, 'secretPath', 'unknown_field'],
  ['a name every object has', twilio, { toString: 'x' }, 'toString', 'unknown_field'],
  ['no object', twilio, null, '', 'bad_value'],
])('%s is a fault', (_, row, settings, path, code) => {
  expect(checkAccountSettings(row, settings)).toMatchObject({ ok: false, faults: [{ path, code }] });
});

test('every fault is told at once', () => {
  const checked = checkAccountSettings(twilio, { sender: '?', segmentsPerSecond: -1, countries: ['??'], more: 1 });
  expect(checked.ok ? [] : checked.faults).toHaveLength(4);
});

test('a sender for everywhere is at least good at home, unless home has one of its own', () => {
  expect(checkAccountSettings(twilio, { sender: 'UNO' }, 'GB')).toMatchObject({ ok: true });
  expect(checkAccountSettings(twilio, { sender: 'UNO' }, 'US')).toMatchObject({
    ok: false,
    faults: [{ path: 'sender' }],
  });
  expect(checkAccountSettings(twilio, { sender: 'UNO', countries: ['GB'] }, 'US')).toMatchObject({ ok: true });
  expect(checkAccountSettings(twilio, { sender: 'UNO', senders: { US: '72345' } }, 'US')).toMatchObject({ ok: true });
});
