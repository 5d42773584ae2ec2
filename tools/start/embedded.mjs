import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@dinnerbell/embedded-postgres';
import { gatewaySettings } from './gateway-settings.mjs';
import { Refusal } from './refusal.mjs';
import { say } from './say.mjs';
import { keepSecrets } from './secrets.mjs';
import { tillSettings } from './till-settings.mjs';

const DEMO_EMAIL = process.env.DEMO_EMAIL?.trim() || 'demo@dinnerbell.test';
const SETTINGS = { max_connections: '200', shared_buffers: '256MB', log_min_messages: 'warning' };

/**
 * What stands in for a machine room: PostgreSQL with its data in `directory`, secrets made on the first run, and the
 * settings that point the product at the simulator.
 */
export async function startEmbedded(directory, { PORT, SIMULATOR_PORT, SIMULATOR_SMTP_PORT }) {
  const secrets = keepSecrets(directory);
  const postgres = await startPostgres(directory, secrets.postgresPassword);
  const url = `http://localhost:${PORT}`;
  const simulatorUrl = `http://localhost:${SIMULATOR_PORT}`;
  // No carrier waits behind the simulator: ten thousand texts in a minute.
  const perSecond = process.env.TWILIO_SEGMENTS_PER_SECOND ?? '200';
  const gateways = gatewaySettings(secrets, url, SIMULATOR_PORT, perSecond);
  const tills = tillSettings(secrets, PORT, SIMULATOR_PORT);
  const env = {
    HOST: '127.0.0.1',
    ...process.env,
    PORT: String(PORT),
    DATABASE_URL: postgres.url,
    PUBLIC_URL: url,
    JWT_SECRET: secrets.jwtSecret,
    PASSWORD_PEPPER: secrets.passwordPepper,
    ENCRYPTION_KEY: secrets.encryptionKey,
    ...gateways.api,
    ...tills.api,
    HANDSETS_URL: simulatorUrl,
    TILL_URL: `${simulatorUrl}/till`,
    MAIL_URL: `${simulatorUrl}/mail`,
    SMTP_URL: `smtp://127.0.0.1:${SIMULATOR_SMTP_PORT}`,
    MAIL_FROM: 'Dinnerbell <bell@dinnerbell.test>',
    WELCOME_CREDITS: process.env.WELCOME_CREDITS ?? '100',
    DEMO_EMAIL,
    DEMO_PASSWORD: secrets.demoPassword,
  };
  const simulatorEnv = {
    PATH: process.env.PATH,
    SIMULATOR_PORT: String(SIMULATOR_PORT),
    SIMULATOR_SMTP_PORT: String(SIMULATOR_SMTP_PORT),
    ...gateways.simulator,
    ...tills.simulator,
    SIMULATOR_JOURNAL: join(directory, 'simulator.journal'),
  };
  return {
    postgres,
    env,
    simulatorEnv,
    url,
    simulatorUrl,
    demo: { email: DEMO_EMAIL, password: secrets.demoPassword },
  };
}

async function startPostgres(directory, password) {
  const portFile = join(directory, 'postgres.port');
  const logs = join(directory, 'logs');
  mkdirSync(logs, { recursive: true });
  try {
    const postgres = await startEmbeddedPostgres({
      dataDir: join(directory, 'postgres'),
      logFile: join(logs, 'postgres.log'),
      password,
      preferredPort: readPort(portFile),
      settings: SETTINGS,
      say,
    });
    writeFileSync(portFile, String(postgres.port));
    return postgres;
  } catch (error) {
    throw new Refusal(error.message);
  }
}

/** The same port as last time, where it is free: whoever looks in with psql need not ask again. */
function readPort(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}
