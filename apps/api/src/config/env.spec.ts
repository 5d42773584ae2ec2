import { randomBytes } from 'node:crypto';
import { BadSettings, loadEnv } from './env.js';

const GOOD = {
  DATABASE_URL: 'postgres://someone:password@127.0.0.1:5432/dinnerbell',
  PUBLIC_URL: 'https://sms.example.com/',
  JWT_SECRET: randomBytes(48).toString('base64'),
  PASSWORD_PEPPER: randomBytes(48).toString('base64'),
  ENCRYPTION_KEY: randomBytes(32).toString('base64'),
};

function faultsOf(changes: Record<string, string | undefined>): readonly string[] {
  try {
    loadEnv({ ...GOOD, ...changes });
    return [];
  } catch (error) {
    if (error instanceof BadSettings) return error.faults;
    throw error;
  }
}

describe('loadEnv', () => {
  test('fills in what may be left out', () => {
    const env = loadEnv(GOOD);
    expect(env).toMatchObject({
      port: 3000,
      queueUrl: GOOD.DATABASE_URL,
      publicUrl: 'https://sms.example.com',
      secure: true,
      bcryptCost: 12,
      welcomeCredits: 0,
      wave: { size: 256, seconds: 1, concurrency: 64, leaseSeconds: 45, renewSeconds: 10, answerSeconds: 15 },
      missedAfterMinutes: 120,
      unknown: { lookUpAfterSeconds: 60, absentAfterMinutes: 15, giveUpAfterHours: 72 },
    });
    expect([...env.roles]).toEqual(['http', 'worker']);
    expect(env.encryptionKeys).toEqual({ current: Buffer.from(GOOD.ENCRYPTION_KEY, 'base64'), previous: [] });
    expect(env.pricingFile).toMatch(/\/pricing\.json$/);
    expect(env).toMatchObject({ operatorAccounts: [], smsBaseUrls: {} });
  });

  test('names everything that is missing at once', () => {
    try {
      loadEnv({});
      throw new Error('it started without settings');
    } catch (error) {
      const faults = error instanceof BadSettings ? error.faults : [];
      expect(faults.map((fault) => fault.split(' ')[0]).sort()).toEqual(Object.keys(GOOD).sort());
    }
  });

  test.each([
    ['JWT_SECRET', 'a'.repeat(64), 'repeats'],
    ['JWT_SECRET', '0123456789abcdefghijklmnopqrstuvwxyz', 'sequence'],
    ['JWT_SECRET', 'change-me-please-change-me-1234567890', 'placeholder'],
    ['JWT_SECRET', 'your-256-bit-secret-your-256-bit-secret', 'placeholder'],
    ['PASSWORD_PEPPER', 'Zk3vQ9xT7m', 'shorter than 32 bytes'],
    ['ENCRYPTION_KEY', '00'.repeat(32), 'not random'],
    ['ENCRYPTION_KEY', randomBytes(31).toString('hex'), '32 random bytes'],
    ['ENCRYPTION_KEY', `${randomBytes(31).toString('hex')}zz`, '32 random bytes'],
    ['ENCRYPTION_PREVIOUS_KEYS', 'one,two', 'ENCRYPTION_PREVIOUS_KEYS (number 2)'],
    ['ENCRYPTION_PREVIOUS_KEYS', '00'.repeat(32), 'not random'],
    ['PORT', '65536', 'whole number'],
    ['PORT', '3e3', 'whole number'],
    ['BCRYPT_COST', '9', 'from 10 to 15'],
    ['PUBLIC_URL', 'sms.example.com', 'http:// or https://'],
    ['PUBLIC_URL', 'https://sms.example.com/api', 'scheme, host and port'],
    ['QUEUE_URL', 'amqp://127.0.0.1', 'redis://'],
    ['QUEUE_URL', 'sqs://eu-west-1', 'QUEUE_URL must name a prefix'],
    ['QUEUE_URL', 'https://sqs.eu-west-1.amazonaws.com/1/jobs', 'sqs://'],
    ['ROLES', 'http,cook', 'http, worker'],
    ['LOG_LEVEL', 'loud', 'one of'],
    ['WAVE_SIZE', '257', 'from 1 to 256'],
    ['WAVE_LEASE_SECONDS', '5', 'WAVE_RENEW_SECONDS'],
    ['METRICS_TOKEN', 'short', '16 characters'],
    ['TWILIO_SENDER', '+12025550100', 'TWILIO_ACCOUNT_SID'],
  ])('refuses %s=%s', (name, value, why) => {
    expect(faultsOf({ [name]: value }).join('\n')).toContain(why);
  });

  test('a fault never repeats a secret or the password of a URL', () => {
    const faults = faultsOf({
      JWT_SECRET: 'canary-1',
      DATABASE_URL: 'mysql://u:canary-2@db/x',
      ENCRYPTION_KEY: 'canary-3',
    });
    expect(faults).toHaveLength(3);
    expect(faults.join('\n')).not.toContain('canary');
  });

  test('keys that were in use before are read beside the one that is', () => {
    const older = [randomBytes(32), randomBytes(32)];
    const text = `${older[0]?.toString('hex')}, ${older[1]?.toString('base64')}`;
    expect(loadEnv({ ...GOOD, ENCRYPTION_PREVIOUS_KEYS: text }).encryptionKeys.previous).toEqual(older);
  });

  test('random secrets are never refused', () => {
    for (let turn = 0; turn < 500; turn += 1) {
      const [secret, key] = [randomBytes(32).toString(turn % 2 ? 'hex' : 'base64url'), randomBytes(32).toString('hex')];
      expect(faultsOf({ JWT_SECRET: secret, ENCRYPTION_KEY: key })).toEqual([]);
    }
  });

  test.each(['redis://127.0.0.1', 'sqs://eu-west-1/prod', 'sqs://eu-west-1/prod?endpoint=http://127.0.0.1:4566'])(
    'takes the queue %s',
    (url) => {
      expect(loadEnv({ ...GOOD, QUEUE_URL: url }).queueUrl).toBe(url);
    },
  );

  test('a cheap hash is for tests alone', () => {
    expect(loadEnv({ ...GOOD, NODE_ENV: 'test', BCRYPT_COST: '4' }).bcryptCost).toBe(4);
    expect(faultsOf({ NODE_ENV: 'production', BCRYPT_COST: '4' })).toHaveLength(1);
  });
});
