import type { Settings } from './settings.js';

/** Where mail is handed over, and whom it comes from. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps); otherwise STARTTLS where the server offers it. */
  readonly secure: boolean;
  /** Nothing is said before TLS stands: a password would go over the wire. */
  readonly requireTls: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
  readonly from: { readonly name: string; readonly address: string };
}

const FROM = /^(?:"?([^"<>\p{Cc}]*?)"?\s*<([^<>]+)>|([^<>\s]+))$/u;
const MAILBOX = /^[\x21-\x3f\x41-\x7e]+@[a-z0-9.-]+$/i;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

/** The server, or `undefined` where SMTP_URL is not set: then nothing is mailed. A half-set one is a fault. */
export function readSmtp(settings: Settings): SmtpSettings | undefined {
  const text = settings.optional('SMTP_URL');
  if (text === undefined) return undefined;
  const from = readFrom(settings);
  const url = settings.checkUrl('SMTP_URL', text, ['smtp', 'smtps']);
  if (!url || !from) return undefined;
  if (!url.hostname || url.search || url.hash || !/^\/?$/.test(url.pathname)) {
    settings.faults.push('SMTP_URL must be smtp(s)://user:password@host:port alone.');
    return undefined;
  }
  const auth = readAuth(settings, url);
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTls: !secure && auth !== undefined && !LOOPBACK.test(url.hostname),
    ...(auth ? { auth } : {}),
    from,
  };
}

function readAuth(settings: Settings, url: URL): SmtpSettings['auth'] {
  if (!url.username && !url.password) return undefined;
  try {
    return { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  } catch {
    settings.faults.push('SMTP_URL must have its user and password percent-encoded.');
    return undefined;
  }
}

function readFrom(settings: Settings): SmtpSettings['from'] | undefined {
  const text = settings.required(
    'MAIL_FROM',
    'whom mail comes from, as Dinnerbell <bell@example.com>, as SMTP_URL is set',
  );
  if (!text) return undefined;
  const [, name = '', bracketed, bare] = FROM.exec(text) ?? [];
  const address = bracketed ?? bare ?? '';
  if (MAILBOX.test(address)) return { name: name.trim(), address };
  settings.faults.push('MAIL_FROM must be an address, as bell@example.com or Dinnerbell <bell@example.com>.');
  return undefined;
}
