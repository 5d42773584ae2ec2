import type { Msg91Account } from './msg91/msg91-account.js';
import type { SimulatorOptions } from './start-simulator.js';
import type { VonageAccount } from './vonage/vonage-account.js';

/** The accounts at Vonage and MSG91 and where guests' texts go, each only where its settings are; faults are added in words. */
export function readVendorSettings(
  env: NodeJS.ProcessEnv,
  faults: string[],
): Pick<SimulatorOptions, 'vonage' | 'msg91' | 'inbound'> {
  const vonage = readVonage(env, faults);
  const msg91 = readMsg91(env, faults);
  const inbound = {
    ...urlOf(env, 'SIMULATOR_TWILIO_INBOUND_URL', 'twilio', faults),
    ...urlOf(env, 'SIMULATOR_VONAGE_INBOUND_URL', 'vonage', faults),
  };
  return { ...(vonage && { vonage }), ...(msg91 && { msg91 }), inbound };
}

function readVonage(env: NodeJS.ProcessEnv, faults: string[]): VonageAccount | undefined {
  const [apiKey, apiSecret, signatureSecret, id, publicKey] = [
    'SIMULATOR_VONAGE_API_KEY',
    'SIMULATOR_VONAGE_API_SECRET',
    'SIMULATOR_VONAGE_SIGNATURE_SECRET',
    'SIMULATOR_VONAGE_APPLICATION_ID',
    'SIMULATOR_VONAGE_PUBLIC_KEY',
  ].map((name) => env[name]);
  if (!apiKey) return undefined;
  if (!/^[0-9A-Za-z]{8}$/.test(apiKey)) faults.push('SIMULATOR_VONAGE_API_KEY must be eight letters and digits.');
  if (!apiSecret || !signatureSecret) {
    faults.push('SIMULATOR_VONAGE_API_SECRET and SIMULATOR_VONAGE_SIGNATURE_SECRET must come with the key.');
    return undefined;
  }
  const application = id && publicKey ? { id, publicKey: publicKey.replaceAll('\\n', '\n') } : undefined;
  return { apiKey, apiSecret, signatureSecret, ...(application && { application }) };
}

function readMsg91(env: NodeJS.ProcessEnv, faults: string[]): Msg91Account | undefined {
  const authKey = env['SIMULATOR_MSG91_AUTH_KEY'];
  if (!authKey) return undefined;
  const version = env['SIMULATOR_MSG91_WEBHOOK_VERSION'] ?? 'v2';
  const account = { authKey, ...urlOf(env, 'SIMULATOR_MSG91_WEBHOOK_URL', 'webhookUrl', faults) };
  if (version !== 'v2' && version !== 'v3') {
    faults.push('SIMULATOR_MSG91_WEBHOOK_VERSION must be v2 or v3.');
    return account;
  }
  const templates = readTemplates(env['SIMULATOR_MSG91_TEMPLATES'], faults);
  return { ...account, webhookVersion: version, ...(templates && { templates }) };
}

function readTemplates(json: string | undefined, faults: string[]): Record<string, string> | undefined {
  if (!json) return undefined;
  try {
    const templates = Object(JSON.parse(json)) as Record<string, unknown>;
    return Object.fromEntries(Object.entries(templates).map(([id, text]) => [id, String(text)]));
  } catch {
    faults.push('SIMULATOR_MSG91_TEMPLATES must be JSON: texts by template id.');
    return undefined;
  }
}

function urlOf<Name extends string>(
  env: NodeJS.ProcessEnv,
  setting: string,
  name: Name,
  faults: string[],
): Partial<Record<Name, string>> {
  const url = env[setting];
  if (!url) return {};
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) faults.push(`${setting} must be an http address.`);
  return { [name]: url } as Record<Name, string>;
}
