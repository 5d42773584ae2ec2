/**
 * What Dinnerbell needs of an SMS gateway. `SmsGateway` is all that sending needs; batches, receipts, replies and
 * look-ups are powers of their own, because not every vendor has them.
 */

/** One text to one phone. `sender` is E.164, a short code, an alphanumeric name or a vendor's own sender pool id. */
export interface OutgoingSms {
  /** E.164. */
  to: string;
  sender: string;
  body: string;
  /** Our own id of the message, repeated by the vendor's receipts. */
  reference: string;
  /** Where the vendor reports progress; the caller has already put the reference into it. */
  statusUrl: string;
  /** For vendors that take no free text (`needsTemplate`): the template registered there and what fills it; `body` is what the guest then reads. */
  template?: { id: string; variables: Record<string, string> };
}

/**
 * Why a message was not, or perhaps not, taken.
 * - `unavailable`: surely not taken, nothing was written (DNS, refused, connect timeout, TLS)
 * - `throttled`: not taken, try again after `retryAfterMs`
 * - `rejected`: this message will never be taken
 * - `misconfigured`: no message will be taken before a person changes the account or its set-up
 * - `unclear`: it may have been taken; never send again blindly
 */
export type SendCause = 'unavailable' | 'throttled' | 'rejected' | 'misconfigured' | 'unclear';

export interface SendRefusal {
  ok: false;
  cause: SendCause;
  /** The vendor's code, or one of ours such as `connect_refused` or `no_answer`. */
  code: string;
  /** Plain words, free of phone numbers and message text. */
  detail: string;
  retryAfterMs?: number;
  /** The phone should not be written to again (opted out, landline, unknown handset). */
  suppress?: boolean;
}

export type SendOutcome = { ok: true; gatewayMessageId: string; segments?: number } | SendRefusal;

export interface SmsGateway {
  /** Exactly one request on the wire, never a hidden retry. Never rejects: every failure is an outcome. */
  send(sms: OutgoingSms, signal?: AbortSignal): Promise<SendOutcome>;
  /** Asks the vendor whether the credentials work; sends nothing. */
  probe(): Promise<{ ok: boolean; detail: string }>;
  /** Waits for calls under way, then closes the connections. */
  close(): Promise<void>;
}

/** Many messages in one request, where a vendor takes them so. */
export interface SendsBatches {
  /** Most messages one request carries. */
  readonly batchSize: number;
  /**
   * Outcomes in the order of the messages. One request for each sender and template among them (and each `batchSize`
   * of those), never repeated; all messages of a request share its outcome, for one answer is all there is. Never
   * rejects.
   */
  sendBatch(messages: readonly OutgoingSms[], signal?: AbortSignal): Promise<SendOutcome[]>;
}

/** A vendor's status in our words; `Progress` is news that changes nothing. */
export type ReceiptStatus = 'Sent' | 'Delivered' | 'Failed' | 'Progress';

export interface ParsedReceipt {
  /** The same for every copy of one event. */
  eventKey: string;
  gatewayMessageId: string;
  reference?: string;
  status: ReceiptStatus;
  errorCode?: string;
  suppress?: boolean;
  occurredAt?: Date;
}

export interface ReceiptRequest {
  /** The public URL the vendor called, exactly as it was asked for: base, path and query. */
  url: string;
  /** Lower-case names. */
  headers: Record<string, string | undefined>;
  rawBody: Buffer;
}

/** Not believed. `refused` says why in words that hold nothing of the request. */
export interface RefusedWebhook {
  refused: string;
  /** Genuine perhaps, but not signed this time: a 5xx makes the vendor send it again, signed. */
  retry?: true;
}

export interface VerifiedReceipts {
  /** All that the request tells; some vendors put several into one. */
  receipts: ParsedReceipt[];
  /** To be remembered for ten minutes: a second request with it is a replay. Only where the signature holds one. */
  nonce?: string;
}

export interface ReceivesReceipts {
  /** Checks the signature, or the secret in the path, before anything is read. */
  verifyAndParseStatuses(request: ReceiptRequest): VerifiedReceipts | RefusedWebhook;
}

/** A text that a guest sent to one of our senders. */
export interface ParsedInbound {
  /** The same for every copy of one text. */
  eventKey: string;
  /** E.164. */
  from: string;
  /** Our number, E.164, or short code. */
  to: string;
  /** The sender pool it came through, where the vendor has such. */
  pool?: string;
  text: string;
  gatewayMessageId: string;
  /** The vendor took it for this keyword. */
  optOut?: 'STOP' | 'START' | 'HELP';
  /** The vendor has told the guest already what became of the keyword; a second answer would be one too many. */
  answered?: true;
  /** As with receipts. */
  nonce?: string;
}

export interface ReceivesInbound {
  /** Checks the signature before anything is read. */
  verifyAndParseInbound(request: ReceiptRequest): ParsedInbound | RefusedWebhook;
}

export interface FoundMessage {
  gatewayMessageId: string;
  status: ReceiptStatus;
  errorCode?: string;
}

export interface LookUpQuery {
  to: string;
  body: string;
  /** Nothing made before this moment, but for a small difference of clocks, can be the message. */
  attemptedAt: Date;
  /** Our own id of the message, for vendors that repeat it in their records. */
  reference?: string;
  /** Known already: only its status is asked for. */
  gatewayMessageId?: string;
}

export interface LooksUp {
  /** Whether an empty answer, some time after the attempt, proves that the message was not taken. */
  absenceProof: boolean;
  lookUp(query: LookUpQuery): Promise<{ found: FoundMessage[] } | { failed: SendCause }>;
}

/** A gateway as the catalogue makes it: sending always, the other powers where the vendor has them. */
export type Gateway = SmsGateway &
  Partial<SendsBatches> &
  Partial<ReceivesReceipts> &
  Partial<ReceivesInbound> &
  Partial<LooksUp>;
