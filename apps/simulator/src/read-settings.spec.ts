import { readSettings } from './read-settings.js';

const good = { SIMULATOR_TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`, SIMULATOR_TWILIO_AUTH_TOKEN: 't' };

test('the port is 3001 unless said otherwise', () => {
  expect(readSettings(good)).toMatchObject({ port: 3001, host: '127.0.0.1' });
  expect(
    readSettings({ ...good, SIMULATOR_PORT: '0', SIMULATOR_JOURNAL: '/tmp/j', SIMULATOR_SMTP_PORT: '25' }),
  ).toMatchObject({
    port: 0,
    journal: '/tmp/j',
    smtpPort: 25,
  });
});

test('every fault is named at once', () => {
  expect(readSettings({ SIMULATOR_PORT: 'x', SIMULATOR_TWILIO_ACCOUNT_SID: 'AC1', SIMULATOR_SMTP_PORT: 'y' })).toEqual({
    faults: [
      expect.stringContaining('SIMULATOR_PORT'),
      expect.stringContaining('SIMULATOR_TWILIO_ACCOUNT_SID'),
      expect.stringContaining('SIMULATOR_TWILIO_AUTH_TOKEN'),
      expect.stringContaining('SIMULATOR_SMTP_PORT'),
    ],
  });
});
