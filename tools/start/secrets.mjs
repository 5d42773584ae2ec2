import { randomBytes, randomInt } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';

/** Letters and digits that cannot be taken for one another when a person types them. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';

const hex = (bytes) => randomBytes(bytes).toString('hex');
const readable = (length) => Array.from({ length }, () => READABLE[randomInt(READABLE.length)]).join('');

const MAKE = {
  jwtSecret: () => hex(48),
  passwordPepper: () => hex(48),
  encryptionKey: () => hex(32),
  postgresPassword: () => hex(24),
  demoPassword: () => `${readable(5)}-${readable(5)}-${readable(5)}`,
  twilioAccountSid: () => `AC${hex(16)}`,
  twilioAuthToken: () => hex(16),
  vonageApiKey: () => hex(4),
  vonageApiSecret: () => hex(12),
  vonageSignatureSecret: () => hex(32),
  msg91AuthKey: () => hex(12),
  msg91WebhookSecret: () => hex(24),
  stripeSecretKey: () => `sk_test_${hex(24)}`,
  stripeWebhookSecret: () => `whsec_${hex(24)}`,
  razorpayKeyId: () => `rzp_test_${hex(7)}`,
  razorpayKeySecret: () => hex(12),
  razorpayWebhookSecret: () => hex(24),
};

/**
 * The secrets of the embedded run: made on the first one, kept in DATA_DIR for this user's eyes only. DEMO_PASSWORD
 * replaces the demo's for good.
 */
export function keepSecrets(directory) {
  const file = join(directory, 'secrets.json');
  const kept = read(file);
  if (Object.keys(kept).length === 0 && existsSync(join(directory, 'postgres.port'))) {
    throw new Refusal(
      `${directory} has a database but no secrets.json to open it: put the file back, or remove the directory to begin anew.`,
    );
  }
  const secrets = { ...kept };
  for (const [name, make] of Object.entries(MAKE)) secrets[name] ??= make();
  const wanted = process.env.DEMO_PASSWORD?.trim();
  if (wanted) secrets.demoPassword = wanted;
  if (JSON.stringify(secrets) !== JSON.stringify(kept)) {
    writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  chmodSync(file, 0o600);
  return secrets;
}

function read(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return {};
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(
      `${file} is not readable as JSON: put it back from a backup, or remove the directory to begin anew.`,
    );
  }
}
