import type { Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { FaultBook } from '../faults/fault-book.js';
import type { FaultRule } from '../faults/fault-rule.js';
import type { MailStore } from './mail-store.js';

/** Longest mail, bytes. */
const LONGEST = 1024 * 1024;

export interface SmtpDoor {
  port: number;
  close(): Promise<void>;
}

type Done = (error?: Error | null) => void;

/** Listens for SMTP on this machine and keeps every mail. Takes anybody, encrypts nothing. Rejects when the port cannot be had. */
export function openSmtpDoor(port: number, host: string, store: MailStore, faults: FaultBook): Promise<SmtpDoor> {
  const sockets = new Map<number, Socket>();
  const drop = ({ remotePort }: SMTPServerSession): void => void sockets.get(remotePort)?.resetAndDestroy();
  const rules = new WeakMap<SMTPServerSession, FaultRule>();

  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    hideSize: true,
    size: LONGEST,
    logger: false,
    onRcptTo: ({ address }, session, done: Done) => {
      const rule = faults.pick('smtp', 'send', address.toLowerCase());
      if (!rule) return done();
      rules.set(session, rule);
      if (rule.mode === 'drop-before') return drop(session);
      done(refusalOf(rule));
    },
    onData: (stream, session, done: Done) => {
      void take(stream, session).then(() => answer(session, done), done);
    },
  });

  async function take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const {
      subject = '',
      text = '',
      html,
      from,
      messageId = '',
    } = await simpleParser(stream, { skipImageLinks: true });
    store.add({
      to: session.envelope.rcptTo.map(({ address }) => address.toLowerCase()),
      from: from?.text ?? '',
      subject,
      text,
      html: html || '',
      messageId,
      receivedAt: Date.now(),
    });
  }

  function answer(session: SMTPServerSession, done: Done): void {
    const rule = rules.get(session);
    rules.delete(session);
    if (rule?.mode === 'accept-then-drop') drop(session);
    else if (rule?.mode === 'accept-then-500') done(fault(451, 'Local error in processing'));
    else if (rule?.mode === 'slow') setTimeout(done, rule.ms ?? 0).unref();
    else done();
  }

  server.server.on('connection', (socket: Socket) => {
    const { remotePort } = socket;
    if (remotePort === undefined) return;
    sockets.set(remotePort, socket);
    socket.once('close', () => sockets.delete(remotePort));
  });
  // What one caller does to its own connection is no fault of the inbox.
  server.on('error', () => undefined);
  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    const listening = server.listen(port, host, () => {
      server.server.off('error', reject);
      resolve({ port: (listening.address() as { port: number }).port, close });
    });
  });

  function close(): Promise<void> {
    return new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets.values()) socket.destroy();
    });
  }
}

/** What RCPT TO is answered with: a refusal's code is the reply code of SMTP (550 where it is none), a throttle's 451. */
function refusalOf({ mode, code }: FaultRule): Error | null {
  if (mode === 'throttle') return fault(451, 'Try again later');
  if (mode !== 'refuse') return null;
  return fault(typeof code === 'number' && code >= 400 && code < 600 ? code : 550, 'Mailbox unavailable');
}

const fault = (responseCode: number, words: string): Error => Object.assign(new Error(words), { responseCode });
