// `npm run operator -- …`: the operator's door, on DATABASE_URL or on the database of the running `npm start`.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readRunning } from './instance-lock.mjs';
import { ROOT, dataDirectory } from './places.mjs';
import { keepSecrets } from './secrets.mjs';

const given = process.env.DATABASE_URL?.trim();
const databaseUrl = given || readRunning(dataDirectory())?.databaseUrl;
if (!databaseUrl) {
  console.error('No database: run npm start in another terminal first, or set DATABASE_URL.');
  process.exit(1);
}
const child = spawn(
  process.execPath,
  ['--enable-source-maps', join(ROOT, 'apps/api/dist/operator.js'), ...process.argv.slice(2)],
  {
    // The database of `npm start` has the key that was made with it.
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      ...(!given && { ENCRYPTION_KEY: keepSecrets(dataDirectory()).encryptionKey }),
    },
    stdio: 'inherit',
  },
);
child.once('close', (code) => process.exit(code ?? 1));
