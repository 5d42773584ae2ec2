import type { Account } from '../api/accounts.js';
import type { Provider } from '../api/providers.js';
import { editedCredentials, editedSettings, newCredentials, settingsOf, valuesOf } from './account-values.js';

const field = (name: string, secret: boolean) => ({
  ...{ name, label: name, secret, required: true, multiline: false, pattern: null, shape: null },
});
const PROVIDER = {
  label: 'Twilio',
  credentialFields: [field('accountSid', false), field('authToken', true), field('secondaryAuthToken', true)],
} as unknown as Provider;
const ACCOUNT = {
  label: 'Main',
  credentials: { accountSid: 'AC1', authToken: '…e1f0', secondaryAuthToken: '…aaaa' },
  settings: { sender: '+15125550100', segmentsPerSecond: 2, countries: ['US'] },
} as unknown as Account;

describe('the form of a gateway account', () => {
  const stored = valuesOf(PROVIDER, ACCOUNT);

  test('opens with what is stored, and holds no secret, not even its end', () => {
    expect(stored).toMatchObject({ label: 'Main', open: { accountSid: 'AC1' }, pace: 2, countries: ['US'] });
    expect(JSON.stringify(stored)).not.toContain('e1f0');
  });

  test('sends back what it was given where nobody changed it', () => {
    expect(settingsOf(stored)).toEqual(ACCOUNT.settings);
    expect(editedSettings(stored, ACCOUNT)).toEqual(ACCOUNT.settings);
    expect(editedCredentials(stored, {}, ACCOUNT)).toBeUndefined();
  });

  test('takes away what was emptied', () => {
    expect(editedSettings({ ...stored, pace: '', countries: [] }, ACCOUNT)).toEqual({
      ...{ sender: '+15125550100', segmentsPerSecond: null, countries: null },
    });
    expect(editedCredentials(stored, { secondaryAuthToken: null }, ACCOUNT)).toEqual({ secondaryAuthToken: null });
  });

  test('sends only those credentials that were typed', () => {
    expect(editedCredentials(stored, { authToken: 'fresh', secondaryAuthToken: '' }, ACCOUNT)).toEqual({
      authToken: 'fresh',
    });
    expect(editedCredentials({ ...stored, open: { accountSid: ' AC2 ' } }, {}, ACCOUNT)).toEqual({ accountSid: 'AC2' });
    const fresh = valuesOf(PROVIDER, undefined);
    expect(
      newCredentials({ ...fresh, open: { accountSid: 'AC9' } }, { authToken: 't', secondaryAuthToken: '' }),
    ).toEqual({
      ...{ accountSid: 'AC9', authToken: 't' },
    });
  });

  test('leaves out rows that were begun and left empty', () => {
    const begun = { ...stored, senders: [{ country: 'GB', sender: ' ' }], templates: [{ id: '', text: '' }] };
    expect(settingsOf(begun)).toEqual(ACCOUNT.settings);
  });
});
