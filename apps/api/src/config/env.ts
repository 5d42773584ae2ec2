import { resolve } from 'node:path';
import { type EncryptionKeys, readEncryptionKeys } from './encryption-keys.js';
import { readLinkBase } from './link-base.js';
import { readRazorpay, type RazorpaySettings } from './razorpay.js';
import { type OperatorAccountSettings, readOperatorAccounts, readSmsBaseUrls } from './operator-accounts.js';
import { readQueueUrl } from './queue-url.js';
import { readSeller, type Seller } from './seller.js';
import { Settings } from './settings.js';
import { readSmtp, type SmtpSettings } from './smtp.js';
import { readStripe, type StripeSettings } from './stripe.js';
import { readWeb, type WebSettings } from './web.js';
import { weakSecret } from './weak-secret.js';

/** The token under which the settings are injected: `@Inject(ENV) env: Env`. */
export const ENV = Symbol('ENV');

export type Role = 'http' | 'worker';
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** All settings of the process, checked. Durations carry their unit in the name. */
export interface Env {
  /** 0 lets the system choose; the chosen one is printed at start. */
  readonly port: number;
  readonly host: string;
  readonly roles: ReadonlySet<Role>;
  readonly databaseUrl: string;
  readonly databasePool: number;
  readonly queueUrl: string;
  /** Where the world reaches the API, without a slash at the end; receipts come here. */
  readonly publicUrl: string;
  /** What short links start with, with a slash at the end; null: links are sent as they were written. */
  readonly linkBase: string | null;
  /** PUBLIC_URL is https: cookies are Secure with the `__Host-` prefix, HSTS is sent. */
  readonly secure: boolean;
  readonly jwtSecret: string;
  readonly passwordPepper: string;
  readonly encryptionKeys: EncryptionKeys;
  readonly bcryptCost: number;
  readonly pricingFile: string;
  readonly welcomeCredits: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly metricsToken?: string;
  /** How many proxies in front may be believed about the caller's address. */
  readonly trustedProxies: number;
  /** Per merchant or address. */
  readonly requestsPerMinute: number;
  /** The operator's own SMS accounts, in fail-over order. */
  readonly operatorAccounts: readonly OperatorAccountSettings[];
  /** Where stand-ins answer for SMS vendors, by vendor. Never from a credential: an account must not choose where we call. */
  readonly smsBaseUrls: Readonly<Record<string, string>>;
  readonly stripe?: StripeSettings;
  readonly razorpay?: RazorpaySettings;
  readonly web: WebSettings;
  readonly seller: Seller;
  /** Where mail is handed over; without it notices are kept and not mailed. */
  readonly smtp?: SmtpSettings;
  readonly wave: {
    size: number;
    seconds: number;
    concurrency: number;
    leaseSeconds: number;
    renewSeconds: number;
    /** Longest wait for a gateway's whole answer; then nobody knows whether it took the text. */
    answerSeconds: number;
  };
  readonly missedAfterMinutes: number;
  readonly unknown: { lookUpAfterSeconds: number; absentAfterMinutes: number; giveUpAfterHours: number };
  /** How long a running job is kept from others without a sign of life, and how often jobs of dead workers are looked for. */
  readonly jobs: { lockMs: number; stalledMs: number };
}

/** Everything that is wrong with the settings, one sentence a line; it never repeats a secret. */
export class BadSettings extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'BadSettings';
  }
}

/** Checks all settings and throws one BadSettings that names every fault. `doorRoles` are the roles when ROLES is not set. */
export function loadEnv(
  source: Readonly<Record<string, string | undefined>>,
  doorRoles: readonly Role[] = ['http', 'worker'],
): Env {
  const settings = new Settings(source);
  const databaseUrl = settings.required('DATABASE_URL', 'the URL of a PostgreSQL database');
  if (databaseUrl) settings.checkUrl('DATABASE_URL', databaseUrl, ['postgres', 'postgresql']);
  const publicUrl = readPublicUrl(settings);
  const metricsToken = settings.optional('METRICS_TOKEN');
  if (metricsToken && metricsToken.length < 16) settings.faults.push('METRICS_TOKEN must be at least 16 characters.');
  const stripe = readStripe(settings);
  const razorpay = readRazorpay(settings);
  const smtp = readSmtp(settings);
  const seconds = { min: 0.1, max: 86_400, fraction: true };
  const env: Env = {
    port: settings.number('PORT', 3000, { min: 0, max: 65_535 }),
    host: settings.optional('HOST') ?? '0.0.0.0',
    roles: readRoles(settings, doorRoles),
    databaseUrl,
    databasePool: settings.number('DATABASE_POOL', 20, { min: 4, max: 500 }),
    queueUrl: readQueueUrl(settings, databaseUrl),
    publicUrl,
    linkBase: readLinkBase(settings, publicUrl),
    secure: publicUrl.startsWith('https:'),
    jwtSecret: readSecret(settings, 'JWT_SECRET'),
    passwordPepper: readSecret(settings, 'PASSWORD_PEPPER'),
    encryptionKeys: readEncryptionKeys(settings),
    bcryptCost: settings.number('BCRYPT_COST', 12, { min: source['NODE_ENV'] === 'test' ? 4 : 10, max: 15 }),
    pricingFile: resolve(settings.optional('PRICING_FILE') ?? PRICING_AT_ROOT),
    welcomeCredits: settings.number('WELCOME_CREDITS', 0, { min: 0, max: 1_000_000 }),
    logLevel: settings.oneOf('LOG_LEVEL', 'info', LOG_LEVELS),
    ...(metricsToken ? { metricsToken } : {}),
    trustedProxies: settings.number('TRUSTED_PROXIES', 0, { min: 0, max: 10 }),
    requestsPerMinute: settings.number('REQUESTS_PER_MINUTE', 600, { min: 1, max: 1_000_000 }),
    operatorAccounts: readOperatorAccounts(settings),
    smsBaseUrls: readSmsBaseUrls(settings),
    ...(stripe ? { stripe } : {}),
    ...(razorpay ? { razorpay } : {}),
    web: readWeb(settings),
    seller: readSeller(settings, publicUrl),
    ...(smtp ? { smtp } : {}),
    wave: {
      size: settings.number('WAVE_SIZE', 256, { min: 1, max: 256 }),
      seconds: settings.number('WAVE_SECONDS', 1, { min: 0.1, max: 60, fraction: true }),
      concurrency: settings.number('WAVE_CONCURRENCY', 64, { min: 1, max: 512 }),
      leaseSeconds: settings.number('WAVE_LEASE_SECONDS', 45, seconds),
      renewSeconds: settings.number('WAVE_RENEW_SECONDS', 10, seconds),
      answerSeconds: settings.number('WAVE_ANSWER_SECONDS', 15, { min: 0.1, max: 120, fraction: true }),
    },
    missedAfterMinutes: settings.number('MISSED_AFTER_MINUTES', 120, { min: 0.01, max: 10_080, fraction: true }),
    unknown: {
      lookUpAfterSeconds: settings.number('UNKNOWN_LOOK_UP_AFTER_SECONDS', 60, seconds),
      absentAfterMinutes: settings.number('UNKNOWN_ABSENT_AFTER_SECONDS', 900, seconds) / 60,
      giveUpAfterHours: settings.number('UNKNOWN_GIVE_UP_AFTER_HOURS', 72, { min: 0.001, max: 720, fraction: true }),
    },
    jobs: {
      lockMs: settings.number('JOB_LOCK_MS', 30_000, { min: 500, max: 600_000 }),
      stalledMs: settings.number('JOB_STALLED_MS', 30_000, { min: 250, max: 600_000 }),
    },
  };
  if (env.wave.renewSeconds >= env.wave.leaseSeconds) {
    settings.faults.push(
      'WAVE_RENEW_SECONDS must be shorter than WAVE_LEASE_SECONDS, or leases run out while they are in use.',
    );
  }
  if (settings.faults.length > 0) throw new BadSettings(settings.faults);
  return env;
}

/** The environment of this process. Nothing else reads `process.env`. */
export const readSettings = (): Settings => new Settings(process.env);

/** The checked settings of this process. With any fault: says all of them and ends the process. */
export function readEnv(doorRoles?: readonly Role[]): Env {
  try {
    return loadEnv(process.env, doorRoles);
  } catch (error) {
    if (!(error instanceof BadSettings)) throw error;
    return stop(error.faults);
  }
}

/** Says every fault, one sentence a line, and ends the process with 1. */
export function stop(faults: readonly string[]): never {
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exit(1);
}

/** pricing.json at the root of the repository, seen from src/config and from dist/config alike. */
const PRICING_AT_ROOT = resolve(import.meta.dirname, '../../../../pricing.json');

function readRoles(settings: Settings, fallback: readonly Role[]): ReadonlySet<Role> {
  const words =
    settings
      .optional('ROLES')
      ?.split(',')
      .map((word) => word.trim()) ?? fallback;
  const roles = words.filter((word): word is Role => word === 'http' || word === 'worker');
  if (roles.length < words.length || roles.length === 0)
    settings.faults.push('ROLES must be http, worker or http,worker.');
  return new Set(roles);
}

function readPublicUrl(settings: Settings): string {
  const text = settings.required('PUBLIC_URL', 'the address the world reaches this API at, as https://sms.example.com');
  if (!text) return '';
  const url = settings.checkUrl('PUBLIC_URL', text, ['http', 'https']);
  if (url && (url.search || url.hash || url.username || url.pathname !== '/')) {
    settings.faults.push('PUBLIC_URL must be scheme, host and port alone, without path, question mark or user.');
  }
  return url?.origin ?? '';
}

function readSecret(settings: Settings, name: string): string {
  const secret = settings.required(name, 'at least 32 random bytes (openssl rand -base64 48 makes one)');
  const weakness = secret ? weakSecret(secret) : undefined;
  if (weakness) settings.faults.push(`${name} ${weakness}; openssl rand -base64 48 makes a good one.`);
  return secret;
}
