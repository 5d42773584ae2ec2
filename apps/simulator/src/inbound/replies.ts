export interface Reply {
  to: string;
  text: string;
  /** Epoch ms. */
  at: number;
}

/** The last few texts that were written at each handset of the wall. */
export class Replies {
  private readonly byPhone = new Map<string, Reply[]>();
  /** Moves with every reply. */
  version = 0;

  add(phone: string, reply: Reply): void {
    const replies = this.byPhone.get(phone) ?? [];
    this.byPhone.set(phone, [...replies, reply].slice(-3));
    this.version++;
  }

  of(phone: string): readonly Reply[] {
    return this.byPhone.get(phone) ?? [];
  }
}
