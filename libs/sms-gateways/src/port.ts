/**
 * What Dinnerbell needs of an SMS gateway. `SmsGateway` is all that sending needs; receipts and look-ups are powers of
 * their own, because not every vendor has them.
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

export interface ReceivesReceipts {
  /** Checks the signature before anything is read. `refused` says why in words that hold nothing of the request. */
  verifyAndParseStatus(request: ReceiptRequest): ParsedReceipt | { refused: string };
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
  /** Known already: only its status is asked for. */
  gatewayMessageId?: string;
}

export interface LooksUp {
  /** Whether an empty answer, some time after the attempt, proves that the message was not taken. */
  absenceProof: boolean;
  lookUp(query: LookUpQuery): Promise<{ found: FoundMessage[] } | { failed: SendCause }>;
}

/** A gateway as the catalogue makes it: sending always, the other powers where the vendor has them. */
export type Gateway = SmsGateway & Partial<ReceivesReceipts> & Partial<LooksUp>;
