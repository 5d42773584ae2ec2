import { findFreePort } from '@dinnerbell/embedded-postgres';
import { startSimulatorProcess } from '@dinnerbell/testing';
import { systemContext } from '../../src/database/context.js';
import { Database, type Tx } from '../../src/database/transaction.js';
import { DueNotices } from '../../src/mail/due-notices.js';
import { SendMail } from '../../src/mail/send-mail.processor.js';
import type { Registered } from './register-merchant.js';
import { startApi } from './start-api.js';
import { TWILIO_SETTINGS } from './twilio-settings.js';

export const MAIL_FROM = 'Dinnerbell <bell@dinnerbell.test>';

export interface ReceivedMail {
  to: string[];
  from: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
}

/** The API and a real SMTP inbox. By default without a worker: a spec mails what is due itself, so that nothing moves by itself. */
export async function openMailDesk(settings: Record<string, string> = {}) {
  const smtpPort = await findFreePort();
  const simulator = await startSimulatorProcess({
    env: {
      SIMULATOR_TWILIO_ACCOUNT_SID: TWILIO_SETTINGS.TWILIO_ACCOUNT_SID,
      SIMULATOR_TWILIO_AUTH_TOKEN: TWILIO_SETTINGS.TWILIO_AUTH_TOKEN,
      SIMULATOR_SMTP_PORT: String(smtpPort),
    },
  });
  const api = await startApi({
    ...TWILIO_SETTINGS,
    ...{ TWILIO_BASE_URL: simulator.url, SMTP_URL: `smtp://127.0.0.1:${smtpPort}`, MAIL_FROM },
    ...{ WELCOME_CREDITS: '1000', ...settings },
  });
  const database = api.app.get(Database);
  const system = <T>(fn: (tx: Tx) => Promise<T>): Promise<T> => database.transaction(systemContext('spec'), fn);
  const sql = <Row = Record<string, unknown>>(statement: string, params: unknown[] = []): Promise<Row[]> =>
    system((tx) => tx.query<Row>(statement, params));
  const due = async (): Promise<string[]> => {
    const jobs = await system((tx) => api.app.get(DueNotices).enqueueDue(tx));
    return jobs.map(({ data }) => (data as { noticeId: string }).noticeId);
  };
  return {
    ...api,
    ...{ system, sql, due },
    /** Mails whatever the clock finds due, until it finds nothing more. */
    mailDue: async (): Promise<void> => {
      for (let ids = await due(); ids.length > 0; ids = await due()) {
        for (const noticeId of ids) await api.app.get(SendMail).handle({ noticeId });
      }
    },
    /** Lets the pause before the next attempt pass. */
    pass: (merchant: Registered) =>
      sql('UPDATE notices SET next_attempt_at = now() WHERE merchant_id = $1 AND next_attempt_at IS NOT NULL', [
        merchant.id,
      ]),
    /** What lies in the merchant's mailbox. */
    inbox: async (merchant: Registered): Promise<ReceivedMail[]> => {
      const answer = await fetch(`${simulator.url}/oracle/mails?to=${encodeURIComponent(merchant.email)}`);
      return ((await answer.json()) as { items: ReceivedMail[] }).items;
    },
    notices: (merchant: Registered) =>
      sql<{ kind: string; sent: boolean; dropped: string | null; code: string | null; attempts: number }>(
        `SELECT kind, sent_at IS NOT NULL AS sent, dropped, error_code AS code, attempts FROM notices WHERE merchant_id = $1 ORDER BY id`,
        [merchant.id],
      ),
    faults: async (...rules: object[]): Promise<void> => {
      const body = JSON.stringify(rules.map((rule) => ({ vendor: 'smtp', ...rule })));
      const answer = await fetch(`${simulator.url}/faults`, { method: 'PUT', body });
      if (!answer.ok) throw new Error(await answer.text());
    },
    close: async () => {
      await api.close();
      await simulator.stop();
    },
  };
}

export type MailDesk = Awaited<ReturnType<typeof openMailDesk>>;
