/** How many mails are remembered; the oldest go first. */
const KEPT = 1000;

export interface Mail {
  /** Counts from 1; also the cursor. */
  id: number;
  /** Of the envelope: whom it really went to. */
  to: string[];
  from: string;
  subject: string;
  text: string;
  /** Empty where there is none. */
  html: string;
  messageId: string;
  /** Unix time, ms. */
  receivedAt: number;
}

/** The mails that were taken, in memory: they are gone with the process. */
export class MailStore {
  private readonly mails: Mail[] = [];
  private count = 0;

  add(mail: Omit<Mail, 'id'>): Mail {
    const kept = { ...mail, id: ++this.count };
    this.mails.push(kept);
    if (this.mails.length > KEPT) this.mails.shift();
    return kept;
  }

  find(id: number): Mail | undefined {
    return this.mails.find((mail) => mail.id === id);
  }

  /** Oldest first, from that id on; of one address where it is given. */
  list({ to, from = 0 }: { to?: string; from?: number } = {}): Mail[] {
    const wanted = to?.toLowerCase();
    return this.mails.filter((mail) => mail.id >= from && (wanted === undefined || mail.to.includes(wanted)));
  }
}
