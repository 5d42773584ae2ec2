import { Module } from '@nestjs/common';
import { ENV, type Env } from '../config/env.js';
import { DueNotices } from './due-notices.js';
import { type Mailed, Mailer } from './mailer.js';
import { OldNotices } from './old-notices.js';
import { Outbox } from './outbox.js';
import { SendMail } from './send-mail.processor.js';
import { SmtpMailer } from './smtp-mailer.js';

/** Where no SMTP is set up: the clock asks for no mail, so only a job from before comes here. */
class NoMailer extends Mailer {
  readonly domain = 'localhost';

  async send(): Promise<Mailed> {
    return { kind: 'later', code: 'no_smtp' };
  }
}

/** What merchants are told by mail: notices from the ground's outbox, written from the database and handed over by SMTP. */
@Module({
  providers: [
    Outbox,
    SendMail,
    DueNotices,
    OldNotices,
    { provide: Mailer, inject: [ENV], useFactory: ({ smtp }: Env) => (smtp ? new SmtpMailer(smtp) : new NoMailer()) },
  ],
})
export class MailModule {}
