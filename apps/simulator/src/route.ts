import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultBook } from './faults/fault-book.js';
import { answerFaults } from './faults/faults-door.js';
import { answerProblem } from './http/answer.js';
import type { Replies } from './inbound/replies.js';
import type { ReplyDoor } from './inbound/reply-door.js';
import { answerMail } from './mail/mail-door.js';
import type { MailStore } from './mail/mail-store.js';
import type { Msg91Wire } from './msg91/msg91-wire.js';
import { answerMessages, answerSummary } from './oracle/oracle-door.js';
import type { ReceiptSender } from './receipts/receipt-sender.js';
import type { MessageStore } from './store/message-store.js';
import { answerTills } from './till/till-door.js';
import type { Tills } from './till/tills.js';
import type { TwilioWire } from './twilio/twilio-wire.js';
import type { VonageWire } from './vonage/vonage-wire.js';
import { answerWall } from './wall/wall-door.js';

export interface Doors {
  twilio: TwilioWire;
  vonage: VonageWire;
  msg91: Msg91Wire;
  replies: Replies;
  replyDoor: ReplyDoor;
  store: MessageStore;
  faults: FaultBook;
  receipts: ReceiptSender;
  tills: Tills;
  mails: MailStore;
}

/** Leads each request to its door: vendors' wires first, they carry the load. */
export function route(doors: Doors, request: IncomingMessage, response: ServerResponse): void {
  const url = request.url ?? '/';
  if (url.startsWith('/2010-04-01/')) return doors.twilio.handle(request, response);
  if (url.startsWith('/vonage/')) return doors.vonage.handle(request, response);
  if (url.startsWith('/msg91/')) return doors.msg91.handle(request, response);
  const [path = '/', search] = url.split('?', 2);
  if (path === '/faults') return answerFaults(request, response, doors.faults);
  if (doors.replyDoor.handle(request, response, path)) return;
  if (answerTills(request, response, doors.tills)) return;
  request.resume();
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return answerProblem(response, 405, ['method: must be GET']);
  const params = new URLSearchParams(search);
  if (path === '/oracle/messages') return answerMessages(response, doors.store, params);
  if (path === '/oracle/summary') return answerSummary(response, doors.store, doors.receipts.counts, params);
  if (answerMail(response, doors.mails, path, params)) return;
  if (answerWall(request, response, path, doors, params)) return;
  answerProblem(response, 404, ['There is nothing here.']);
}
