import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FaultBook } from './faults/fault-book.js';
import type { ReceiptSettings } from './faults/fault-rule.js';
import { Replies } from './inbound/replies.js';
import { ReplyDoor } from './inbound/reply-door.js';
import { MailStore } from './mail/mail-store.js';
import { openSmtpDoor } from './mail/smtp-door.js';
import type { Msg91Account } from './msg91/msg91-account.js';
import { msg91Receipts } from './msg91/msg91-receipts.js';
import { Msg91Wire } from './msg91/msg91-wire.js';
import { ReceiptSender } from './receipts/receipt-sender.js';
import { route } from './route.js';
import { NO_JOURNAL, openJournal } from './store/journal.js';
import { MessageStore } from './store/message-store.js';
import { Tills } from './till/tills.js';
import type { TillSettings } from './till/till-settings.js';
import { openAccount } from './twilio/account.js';
import { twilioInbound } from './twilio/twilio-inbound.js';
import { twilioReceipts } from './twilio/twilio-receipts.js';
import { TwilioWire } from './twilio/twilio-wire.js';
import type { VonageAccount } from './vonage/vonage-account.js';
import { vonageInbound, vonageReceipts } from './vonage/vonage-receipts.js';
import { VonageWire } from './vonage/vonage-wire.js';

export interface SimulatorOptions {
  /** 0 takes any free one. */
  port: number;
  host: string;
  /** Who may send through the stand-in for Twilio. */
  accounts: readonly { accountSid: string; authToken: string }[];
  /** The account at the stand-in for Vonage; without one nobody gets in there. */
  vonage?: VonageAccount;
  /** The same for MSG91. */
  msg91?: Msg91Account;
  /** Where guests' texts are posted to, by vendor. */
  inbound?: { twilio?: string; vonage?: string };
  receipts?: Partial<ReceiptSettings>;
  /** Accounts of the stand-ins for Stripe and Razorpay; without one nobody gets in there. */
  tills?: TillSettings;
  /** Takes mail by SMTP there, 0 at any free port; without one nobody can mail. */
  smtpPort?: number;
  /** File that keeps what was accepted over a restart. */
  journal?: string;
}

export interface Simulator {
  url: string;
  port: number;
  /** Where mail is taken, if it is. */
  smtpPort?: number;
  /** May be called again. */
  close(): Promise<void>;
}

const RECEIPTS: ReceiptSettings = { copies: 1, shuffle: false, delayMs: 5, deliveredShare: 1 };

/** Starts the stand-ins; rejects when the port cannot be had. Receipts a stop left open go out after the next start. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { store, journal } = options.journal
    ? openJournal(options.journal)
    : { store: new MessageStore(), journal: NO_JOURNAL };
  const accounts = options.accounts.map(({ accountSid, authToken }) => openAccount(accountSid, authToken));
  const tokens = new Map(accounts.map(({ accountSid, authToken }) => [accountSid, authToken]));
  const vendors = {
    twilio: twilioReceipts(tokens),
    vonage: vonageReceipts(options.vonage),
    msg91: msg91Receipts(options.msg91),
  };
  const receipts = new ReceiptSender(store, journal, { ...RECEIPTS, ...options.receipts }, vendors);
  const faults = new FaultBook();
  const plan = receipts.plan.bind(receipts);
  const parts = { store, journal, faults, plan };
  const twilio = new TwilioWire({ accounts, ...parts });
  const vonage = new VonageWire(options.vonage, parts);
  const msg91 = new Msg91Wire(options.msg91, parts);
  const replies = new Replies();
  const replyDoor = new ReplyDoor(store, replies, {
    twilio: { url: options.inbound?.twilio, post: twilioInbound(tokens) },
    vonage: { url: options.inbound?.vonage, post: vonageInbound(options.vonage) },
  });
  const tills = new Tills(options.tills ?? {}, faults, () => url);
  const mails = new MailStore();
  const doors = { mails, twilio, vonage, msg91, replies, replyDoor, store, faults, receipts, tills };
  const server = createServer({ keepAliveTimeout: 30_000 }, (request, response) => route(doors, request, response));
  const smtp =
    options.smtpPort === undefined ? undefined : await openSmtpDoor(options.smtpPort, options.host, mails, faults);
  try {
    await listen(server, options.port, options.host);
  } catch (error) {
    await smtp?.close();
    throw error;
  }
  for (let index = 0; index < store.length; index++) {
    const status = store.statusOf(index);
    if (status !== 'delivered' && status !== 'undelivered') plan(index);
  }
  const { port } = server.address() as AddressInfo;
  const url = `http://${options.host}:${port}`;
  const shut = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await smtp?.close();
    await replyDoor.close();
    await receipts.close();
    await tills.close();
    await closed;
    journal.close();
  };
  let closing: Promise<void> | undefined;
  return { url, port, ...(smtp && { smtpPort: smtp.port }), close: () => (closing ??= shut()) };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
