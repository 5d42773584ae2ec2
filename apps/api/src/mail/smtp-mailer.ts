import { createTransport, type Transporter } from 'nodemailer';
import type { SmtpSettings } from '../config/smtp.js';
import { Mailer, type Mailed, type OutgoingMail } from './mailer.js';
import { judgeSmtpError } from './judge-smtp-error.js';

/** Longest that one mail may take, ms; well within the first pause before another attempt. */
const LONGEST_MS = 60_000;

/** Mail by SMTP, a connection a mail: they are few, and a connection that is kept fails when it is needed. */
export class SmtpMailer extends Mailer {
  readonly domain: string;
  private readonly transport: Transporter;

  constructor(private readonly settings: SmtpSettings) {
    super();
    const { host, port, secure, requireTls, auth } = settings;
    this.domain = settings.from.address.split('@')[1] ?? host;
    this.transport = createTransport({
      ...{ host, port, secure, requireTLS: requireTls },
      ...(auth ? { auth: { ...auth } } : {}),
      ...{ connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 },
      // What a merchant wrote must never be read as a file or an address to fetch.
      ...{ disableFileAccess: true, disableUrlAccess: true },
    });
  }

  async send({ messageId, to, subject, text, html }: OutgoingMail): Promise<Mailed> {
    const { from } = this.settings;
    try {
      await this.transport.sendMail({
        ...{ messageId, subject, text, html },
        from: { ...from },
        to: { name: '', address: to },
        // As they are: nothing in a header is parsed to find out whom it goes to.
        envelope: { from: from.address, to: [to] },
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: AbortSignal.timeout(LONGEST_MS),
      });
      return { kind: 'sent' };
    } catch (error) {
      return judgeSmtpError(error);
    }
  }
}
