import { randomBytes } from 'node:crypto';
import { grown, TextLog } from './text-log.js';

/** Twilio's words for the states an outgoing message passes here, by rank; it never goes back. */
export const STATUSES = ['accepted', 'queued', 'sent', 'delivered', 'undelivered'] as const;
export type MessageStatus = (typeof STATUSES)[number];

export const VENDORS = ['twilio', 'vonage', 'msg91'] as const;
export type Vendor = (typeof VENDORS)[number];

/** What only some vendors are told with a message. */
export interface VendorPart {
  vendor: Vendor;
  /** The sender's own id of the message; null where it stands in the status URL alone. */
  reference: string | null;
  /** Index of the first message of the same request. */
  first: number;
}

export interface NewMessage {
  /** Whose message it is, in the vendor's terms. */
  accountSid: string;
  to: string;
  /** A number, name or short code, or a messaging service's SID. */
  from: string;
  body: string;
  statusUrl: string;
  /** Absent: Twilio's. */
  part?: VendorPart;
}

export interface StoredMessage extends Required<NewMessage> {
  /** Place in the order of acceptance, from 0. */
  index: number;
  sid: string;
  /** Epoch ms. */
  acceptedAt: number;
  status: MessageStatus;
  /** When the status last changed, epoch ms. */
  updatedAt: number;
  errorCode: number | null;
}

/** A message as the log and the journal hold it. */
export type Line = [
  acceptedAt: number,
  accountSid: string,
  to: string,
  from: string,
  body: string,
  statusUrl: string,
  part?: VendorPart,
];

/**
 * All messages that were accepted: the oracle's memory. Texts lie in a TextLog, numbers in columns, and each message
 * points at the one before it to the same phone. About 400 bytes a message.
 */
export class MessageStore {
  readonly phones = new Map<string, number>();
  private readonly texts = new TextLog();
  private acceptedAt = new Float64Array(1024);
  private updatedAt = new Float64Array(1024);
  private previous = new Int32Array(1024);
  private status = new Uint8Array(1024);
  private errorCode = new Uint16Array(1024);
  /** Moves with every change; pages ask whether it did. */
  version = 0;

  /** `nonce`: 20 hex digits that open every SID of this store. */
  constructor(readonly nonce = randomBytes(10).toString('hex')) {}

  get length(): number {
    return this.texts.length;
  }

  /** Keeps a message and returns it with its line of JSON. */
  add(message: NewMessage, acceptedAt: number): { stored: StoredMessage; line: Buffer } {
    const { accountSid, to, from, body, statusUrl, part } = message;
    const index = this.texts.length;
    if (index === this.status.length) this.grow();
    const line: Line = [acceptedAt, accountSid, to, from, body, statusUrl];
    if (part) line.push(part);
    const bytes = this.texts.append(JSON.stringify(line));
    this.acceptedAt[index] = this.updatedAt[index] = acceptedAt;
    this.previous[index] = this.phones.get(to) ?? -1;
    this.status[index] = from.startsWith('MG') ? 0 : 1;
    this.phones.set(to, index);
    this.version++;
    const status = this.statusOf(index);
    const sid = this.sidOf(index);
    const stored = {
      ...message,
      part: part ?? partOf(index),
      index,
      sid,
      acceptedAt,
      status,
      updatedAt: acceptedAt,
      errorCode: null,
    };
    return { stored, line: bytes };
  }

  get(index: number): StoredMessage {
    const [acceptedAt, accountSid, to, from, body, statusUrl, part = partOf(index)] = JSON.parse(
      this.texts.read(index),
    ) as Line;
    const errorCode = this.errorCode[index] || null;
    const status = this.statusOf(index);
    const updatedAt = this.updatedAt[index] as number;
    return {
      index,
      sid: this.sidOf(index),
      acceptedAt,
      accountSid,
      to,
      from,
      body,
      statusUrl,
      part,
      status,
      updatedAt,
      errorCode,
    };
  }

  /** Epoch ms; cheaper than the whole message. */
  acceptedAtOf(index: number): number {
    return this.acceptedAt[index] as number;
  }

  statusOf(index: number): MessageStatus {
    return STATUSES[this.status[index] as number] as MessageStatus;
  }

  /** The message before this one to the same phone, -1 for the first. */
  previousOf(index: number): number {
    return this.previous[index] as number;
  }

  /** Moves the status up, never back; false when it did not move. */
  advance(index: number, status: MessageStatus, at: number, errorCode = 0): boolean {
    const rank = STATUSES.indexOf(status);
    if (rank <= (this.status[index] as number)) return false;
    this.status[index] = rank;
    this.errorCode[index] = errorCode;
    this.updatedAt[index] = at;
    this.version++;
    return true;
  }

  sidOf(index: number): string {
    return `SM${this.nonce}${index.toString(16).padStart(12, '0')}`;
  }

  /** Undefined where the SID is not of this store. */
  indexOf(sid: string): number | undefined {
    if (!sid.startsWith(`SM${this.nonce}`) || sid.length !== 34) return undefined;
    const index = Number.parseInt(sid.slice(22), 16);
    return index < this.length ? index : undefined;
  }

  /** The first index accepted at or after `at` (epoch ms); `length` when there is none. */
  firstSince(at: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.acceptedAtOf(middle) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private grow(): void {
    this.acceptedAt = grown(this.acceptedAt);
    this.updatedAt = grown(this.updatedAt);
    this.previous = grown(this.previous);
    this.status = grown(this.status);
    this.errorCode = grown(this.errorCode);
  }
}

function partOf(index: number): VendorPart {
  return { vendor: 'twilio', reference: null, first: index };
}
