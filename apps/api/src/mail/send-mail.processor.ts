/** A notice from the outbox to the merchant's mailbox. */
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ENV, type Env } from '../config/env.js';
import type { JobPayloads } from '../jobs/catalogue.js';
import { Complaints } from '../jobs/complaints.js';
import { Handles } from '../jobs/handles.js';
import { layOut } from './lay-out.js';
import { Mailer } from './mailer.js';
import { Outbox } from './outbox.js';
import { type OpenNotice, writeLetter, type Written } from './write-letter.js';

/** Mails under way in this process: a server that answers slowly must not keep the queue's hands from launches. */
const AT_ONCE = 2;

@Injectable()
@Handles('mail.send')
export class SendMail {
  private readonly log = new Logger('Mail');
  private readonly complaints = new Complaints(this.log);
  private underWay = 0;

  constructor(
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * Safe twice and at the same time. At least once: whoever dies between the server's yes and the note of it, or never hears the yes, mails
   * again after the pause, with the same Message-ID. A recorded success is never repeated.
   */
  async handle({ noticeId }: JobPayloads['mail.send']): Promise<void> {
    if (this.underWay >= AT_ONCE) return;
    this.underWay += 1;
    try {
      const notice = await this.outbox.claim(noticeId);
      if (!notice) return;
      if (notice.late) return await this.outbox.drop(notice.id, 'given_up');
      const written = await this.outbox.inTransaction((tx) => writeLetter(tx, notice, this.env.publicUrl));
      await this.post(notice, written);
    } finally {
      this.underWay -= 1;
    }
  }

  private async post({ id }: OpenNotice, written: Written): Promise<void> {
    if (typeof written === 'string') return this.outbox.drop(id, written);
    const { merchant, letter } = written;
    const page = layOut(letter, { name: merchant.name, publicUrl: this.env.publicUrl });
    const mailed = await this.mailer.send({ messageId: `<${id}@${this.mailer.domain}>`, to: merchant.email, ...page });
    if (mailed.kind === 'sent') {
      await this.outbox.noteSent(id);
      this.complaints.over('handing mail over');
    } else if (mailed.kind === 'refused') {
      this.log.warn(`notice ${id} was refused: ${mailed.code}`);
      await this.outbox.drop(id, 'refused', mailed.code);
    } else {
      this.complaints.about('handing mail over', new Error(mailed.code));
      await this.outbox.noteFailure(id, mailed.code);
    }
  }
}
