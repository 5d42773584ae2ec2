import type { IncomingMessage, ServerResponse } from 'node:http';
import { Agent } from 'undici';
import { answerJson, answerProblem } from '../http/answer.js';
import { readBody } from '../http/read-body.js';
import { isLoopback } from '../http/is-loopback.js';
import type { MessageStore, StoredMessage, Vendor } from '../store/message-store.js';
import { canBeAnswered } from '../wall/pick-handsets.js';
import type { PostInbound } from './post-inbound.js';
import type { Replies } from './replies.js';

/** Where a vendor's guests' texts go, and how; a vendor that is not here hears none. */
export type InboundDoors = Partial<Record<Vendor, { url: string | undefined; post: PostInbound }>>;

const PATH = /^\/handsets\/([^/]+)\/reply$/;
const LONGEST = 1_600;

/** `POST /handsets/{phone}/reply` with `{to, text}`: the guest answers one of the senders that wrote to the phone. */
export class ReplyDoor {
  private readonly agent = new Agent({ connectTimeout: 5_000, headersTimeout: 15_000, bodyTimeout: 15_000 });

  constructor(
    private readonly store: MessageStore,
    private readonly replies: Replies,
    private readonly doors: InboundDoors,
  ) {}

  /** True when the request was one of these. */
  handle(request: IncomingMessage, response: ServerResponse, path: string): boolean {
    const phone = PATH.exec(path)?.[1];
    if (request.method !== 'POST' || phone === undefined) return false;
    // Only JSON: a form of another site could post here as well.
    if (!request.headers['content-type']?.startsWith('application/json')) {
      request.resume();
      answerProblem(response, 415, ['content-type: must be application/json']);
      return true;
    }
    readBody(request, (body) => void this.reply(response, `+${phone.replace(/%2B/i, '').replaceAll(/\D/g, '')}`, body));
    return true;
  }

  close(): Promise<void> {
    return this.agent.destroy();
  }

  private async reply(response: ServerResponse, phone: string, body: string | undefined): Promise<void> {
    const { to, text } = readReply(body);
    if (to === undefined || text === undefined) return answerProblem(response, 400, ['to, text: must be texts']);
    const message = this.lastFrom(phone, to);
    if (!message) return answerProblem(response, 404, ['to: no such sender has written to this phone']);
    const door = this.doors[message.part.vendor];
    if (!door || !canBeAnswered(message)) return answerProblem(response, 409, ['to: this sender takes no replies']);
    const { url } = door;
    if (!url || !isLoopback(url)) {
      return answerProblem(response, 409, ['to: no address of this machine is set for texts to this vendor']);
    }
    this.replies.add(phone, { to, text, at: Date.now() });
    try {
      const status = await door.post(this.agent, url, { accountSid: message.accountSid, from: phone, to, text });
      answerJson(response, 200, JSON.stringify({ status }));
    } catch {
      // The product's being away is an everyday thing for a gateway; whoever replied is told.
      answerProblem(response, 502, ['the address for texts did not answer']);
    }
  }

  private lastFrom(phone: string, sender: string): StoredMessage | undefined {
    for (let index = this.store.phones.get(phone) ?? -1; index !== -1; index = this.store.previousOf(index)) {
      const message = this.store.get(index);
      if (message.from === sender) return message;
    }
    return undefined;
  }
}

function readReply(body: string | undefined): { to?: string; text?: string } {
  try {
    const { to, text } = Object(JSON.parse(body ?? '')) as Record<string, unknown>;
    if (typeof to === 'string' && typeof text === 'string' && text.length <= LONGEST) return { to, text };
  } catch {
    // Told as any other body that is not a reply.
  }
  return {};
}
