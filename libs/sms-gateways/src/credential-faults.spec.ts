import { generateKeyPairSync } from 'node:crypto';
import { GATEWAY_CATALOGUE } from './catalogue.js';
import { credentialFaults } from './credential-faults.js';

const { twilio, vonage, msg91 } = GATEWAY_CATALOGUE;
const pathsOf = (faults: ReturnType<typeof credentialFaults>): string[] =>
  faults.map(({ path, code }) => `${path} ${code}`);

test('every fault is told at once, and no value with it', () => {
  const faults = credentialFaults(twilio, { accountSid: 'canary-1', token: 'canary-2' });
  expect(pathsOf(faults)).toEqual(['accountSid bad_value', 'authToken required', 'token unknown_field']);
  expect(faults[0]?.detail).toContain('AC and 32 hex digits');
  expect(JSON.stringify(faults)).not.toContain('canary');
});

test('an application at Vonage is an id and an RSA key, or none', () => {
  const plain = { apiKey: 'abcd1234', apiSecret: 'x', signatureSecret: 'y' };
  const applicationId = '0199c1de-7c0a-4d3e-9a60-1f2e3d4c5b6a';
  const pem = (type: 'rsa' | 'ec') =>
    (type === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' })
    ).privateKey
      .export({ type: 'pkcs8', format: 'pem' })
      .toString();
  expect(credentialFaults(vonage, plain)).toEqual([]);
  expect(credentialFaults(vonage, { ...plain, applicationId, privateKey: pem('rsa') })).toEqual([]);
  expect(credentialFaults(vonage, { ...plain, applicationId, privateKey: pem('rsa').replaceAll('\n', '\\n') })).toEqual(
    [],
  );
  expect(pathsOf(credentialFaults(vonage, { ...plain, applicationId }))).toEqual(['privateKey required']);
  expect(pathsOf(credentialFaults(vonage, { ...plain, privateKey: 'x' }))).toEqual(['applicationId required']);
  expect(pathsOf(credentialFaults(vonage, { ...plain, applicationId, privateKey: pem('ec') }))).toEqual([
    'privateKey bad_value',
  ]);
});

test('the secret that proves MSG91’s reports is one of its credentials', () => {
  expect(msg91.credentialFields.find(({ name }) => name === msg91.pathSecret)).toMatchObject({ secret: true });
});
