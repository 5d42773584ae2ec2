import { SendMail } from '../src/mail/send-mail.processor.js';
import { Outbox } from '../src/mail/outbox.js';
import { Mailer } from '../src/mail/mailer.js';
import { newId } from '../src/database/new-id.js';
import { raiseNotice } from '../src/notices/raise-notice.js';
import { openMailDesk, type MailDesk } from './support/mail-desk.js';
import type { Registered } from './support/register-merchant.js';

describe('the outbox, against a real mailbox', () => {
  let desk: MailDesk;
  let merchant: Registered;

  beforeAll(async () => {
    desk = await openMailDesk();
  });
  afterAll(() => desk?.close());
  beforeEach(async () => {
    merchant = await desk.register();
  });
  afterEach(() => desk.faults());

  const raise = (reference = newId()) =>
    desk.system((tx) => raiseNotice(tx, { merchantId: merchant.id, kind: 'password_changed', reference }));
  const only = async () => {
    const [mail, ...more] = await desk.inbox(merchant);
    expect(more).toEqual([]);
    return mail;
  };

  test('a notice is mailed once, however often it is raised and sent', async () => {
    await Promise.all([raise('once'), raise('once'), raise('once')].map((raised) => raised));
    const [id = ''] = await desk.due();
    await Promise.all([1, 2, 3].map(() => desk.app.get(SendMail).handle({ noticeId: id })));
    await desk.mailDue();
    await desk.pass(merchant);
    await desk.app.get(SendMail).handle({ noticeId: id });
    expect(await only()).toMatchObject({
      to: [merchant.email],
      from: '"Dinnerbell" <bell@dinnerbell.test>',
      subject: 'Your password was changed',
      messageId: `<${id}@dinnerbell.test>`,
    });
    expect(await desk.notices(merchant)).toEqual([
      { kind: 'password_changed', sent: true, dropped: null, code: null, attempts: 1 },
    ]);
  });

  test('what is rolled back with its event is never mailed', async () => {
    const event = desk.system(async (tx) => {
      await raiseNotice(tx, { merchantId: merchant.id, kind: 'password_changed', reference: newId() });
      throw new Error('the event did not happen');
    });
    await expect(event).rejects.toThrow('did not happen');
    await desk.mailDue();
    expect(await desk.inbox(merchant)).toEqual([]);
  });

  test.each([
    [{ mode: 'throttle' }, 'smtp_451'],
    [{ mode: 'drop-before' }, expect.stringMatching(/^E/)],
  ])('%j: it waits longer each time, and goes out once it can', async (rule, code) => {
    await desk.faults({ to: merchant.email, ...rule });
    await raise();
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await desk.pass(merchant);
      await desk.mailDue();
      const [row] = await desk.sql<{ minutes: number }>(
        'SELECT round(extract(epoch FROM next_attempt_at - now()) / 60)::int AS minutes FROM notices WHERE merchant_id = $1',
        [merchant.id],
      );
      pauses.push(row?.minutes ?? 0);
    }
    expect(pauses).toEqual([2, 4, 8]);
    expect(await desk.notices(merchant)).toMatchObject([{ sent: false, dropped: null, code, attempts: 3 }]);
    await desk.faults();
    await desk.pass(merchant);
    await desk.mailDue();
    await only();
    expect(await desk.notices(merchant)).toMatchObject([{ sent: true, code: null, attempts: 4 }]);
  });

  test('an address that is refused for good is left alone', async () => {
    await desk.faults({ to: merchant.email, mode: 'refuse', code: 550 });
    await raise();
    await desk.mailDue();
    await desk.faults();
    await desk.pass(merchant);
    await desk.mailDue();
    expect(await desk.inbox(merchant)).toEqual([]);
    expect(await desk.notices(merchant)).toMatchObject([
      { sent: false, dropped: 'refused', code: 'smtp_550', attempts: 1 },
    ]);
  });

  test('a yes that is lost on the way is the one way to a second copy, and that has the same Message-ID', async () => {
    await desk.faults({ to: merchant.email, mode: 'accept-then-drop' });
    await raise();
    await desk.mailDue();
    expect(await desk.inbox(merchant)).toHaveLength(1);
    await desk.mailDue();
    expect(await desk.inbox(merchant)).toHaveLength(1);
    await desk.faults();
    await desk.pass(merchant);
    await desk.mailDue();
    const copies = await desk.inbox(merchant);
    expect(copies).toHaveLength(2);
    expect(copies[0]?.messageId).toBe(copies[1]?.messageId);
    expect(await desk.notices(merchant)).toMatchObject([{ sent: true, attempts: 2 }]);
  });

  test('a worker that dies between the yes and the note of it is made up for after the pause, and not before', async () => {
    class DyingOutbox extends Outbox {
      override noteSent(): Promise<void> {
        return Promise.reject(new Error('killed'));
      }
    }
    const { app, env } = desk;
    const dying = new SendMail(new DyingOutbox(app.get(Outbox)['database']), app.get(Mailer), env);
    await raise();
    const [noticeId = ''] = await desk.due();
    await expect(dying.handle({ noticeId })).rejects.toThrow('killed');
    await desk.mailDue();
    expect(await desk.inbox(merchant)).toHaveLength(1);
    await desk.pass(merchant);
    await desk.mailDue();
    await desk.pass(merchant);
    await desk.mailDue();
    expect((await desk.inbox(merchant)).map(({ messageId }) => messageId)).toEqual(
      Array.from({ length: 2 }, () => `<${noticeId}@dinnerbell.test>`),
    );
  });

  test('while the success cannot be written down it is tried again, and the mail is not', async () => {
    let failures = 2;
    class StumblingOutbox extends Outbox {
      override inTransaction = app().get(Outbox).inTransaction.bind(app().get(Outbox));
    }
    function app() {
      return desk.app;
    }
    const database = app().get(Outbox)['database'];
    const stumbling = {
      transaction: (...args: Parameters<typeof database.transaction>) =>
        database.transaction(args[0], async (tx) =>
          args[1]({
            ...tx,
            query: async (statement: string, params?: unknown[]) => {
              if (statement.includes('sent_at = now()') && failures-- > 0) throw new Error('the database is away');
              return tx.query(statement, params);
            },
          } as never),
        ),
    };
    const sender = new SendMail(new StumblingOutbox(stumbling as never), app().get(Mailer), desk.env);
    await raise();
    const [noticeId = ''] = await desk.due();
    await sender.handle({ noticeId });
    await desk.pass(merchant);
    await desk.mailDue();
    await only();
    expect(await desk.notices(merchant)).toMatchObject([{ sent: true, attempts: 1 }]);
  });

  test('what is too old to matter is given up: two days, half an hour for a link', async () => {
    const tell = (kind: 'password_changed' | 'password_reset') =>
      desk.system((tx) => raiseNotice(tx, { merchantId: merchant.id, kind, reference: newId() }));
    await tell('password_changed');
    await tell('password_reset');
    await desk.sql(`UPDATE notices SET created_at = now() - interval '31 minutes' WHERE merchant_id = $1`, [
      merchant.id,
    ]);
    await desk.mailDue();
    expect(await desk.notices(merchant)).toMatchObject([
      { kind: 'password_changed', sent: true },
      { kind: 'password_reset', sent: false, dropped: 'given_up' },
    ]);
    await tell('password_changed');
    await desk.sql(
      `UPDATE notices SET created_at = now() - interval '49 hours' WHERE merchant_id = $1 AND sent_at IS NULL AND dropped IS NULL`,
      [merchant.id],
    );
    await desk.mailDue();
    expect(await desk.inbox(merchant)).toHaveLength(1);
  });

  test('a slow server holds no more than two of the queue’s hands', async () => {
    await desk.faults({ mode: 'slow', ms: 300 });
    await Promise.all([1, 2, 3, 4].map(() => raise()));
    const ids = await desk.due();
    await Promise.all(ids.map((noticeId) => desk.app.get(SendMail).handle({ noticeId })));
    expect((await desk.notices(merchant)).map(({ attempts }) => attempts).sort()).toEqual([0, 0, 1, 1]);
    await desk.faults();
    await desk.mailDue();
    expect(await desk.inbox(merchant)).toHaveLength(4);
  });
});

describe('without SMTP_URL', () => {
  test('notices are kept, and nothing is due', async () => {
    const desk = await openMailDesk({ SMTP_URL: '', MAIL_FROM: '' });
    try {
      const merchant = await desk.register();
      await desk.system((tx) =>
        raiseNotice(tx, { merchantId: merchant.id, kind: 'password_changed', reference: newId() }),
      );
      expect(await desk.due()).toEqual([]);
      expect(await desk.notices(merchant)).toMatchObject([{ sent: false, dropped: null, attempts: 0 }]);
    } finally {
      await desk.close();
    }
  });
});
