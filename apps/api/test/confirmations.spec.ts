import { toReference } from '@dinnerbell/domain';
import { phones, startSimulatorProcess, waitFor, type ServiceProcess } from '@dinnerbell/testing';
import { DueConfirmations } from '../src/sms/confirm/due-confirmations.js';
import { SendConfirmation } from '../src/sms/confirm/send-confirmation.processor.js';
import { openReplyDesk, type ReplyDesk } from './support/reply-desk.js';
import type { Registered } from './support/register-merchant.js';
import { TWILIO_SETTINGS } from './support/twilio-settings.js';

const guests = phones(40);

interface Confirmation {
  id: string;
  status: string;
  body: string;
  error_code: string | null;
}

describe('keywords are answered once', () => {
  let simulator: ServiceProcess;
  let desk: ReplyDesk;
  let merchant: Registered;
  let guest: string;

  beforeAll(async () => {
    simulator = await startSimulatorProcess({
      env: {
        SIMULATOR_TWILIO_ACCOUNT_SID: TWILIO_SETTINGS.TWILIO_ACCOUNT_SID,
        SIMULATOR_TWILIO_AUTH_TOKEN: TWILIO_SETTINGS.TWILIO_AUTH_TOKEN,
      },
    });
    desk = await openReplyDesk({ TWILIO_BASE_URL: simulator.url });
  });
  afterAll(async () => {
    await desk?.close();
    await simulator?.stop();
  });
  beforeEach(async () => {
    await setFaults([]);
    await desk.sql('DELETE FROM recipients');
    merchant = await desk.register({ name: 'Trattoria Uno' });
    // Each spec has a guest of its own: the first that the campaign texted, under a number nobody else has.
    guest = guests.pop() ?? '';
    await textedBy(merchant);
  });

  const textedBy = async (restaurant: Registered, daysAgo = 1): Promise<void> => {
    const id = await desk.texted(restaurant, 1, daysAgo);
    await desk.sql('UPDATE recipients SET phone = $2 WHERE campaign_id = $1', [id, guest]);
  };
  const setFaults = async (rules: Record<string, unknown>[]) => {
    const answer = await fetch(`${simulator.url}/faults`, { method: 'PUT', body: JSON.stringify({ seed: 1, rules }) });
    if (!answer.ok) throw new Error(await answer.text());
  };
  const stored = () =>
    desk.sql<Confirmation>('SELECT id, status, body, error_code FROM confirmations WHERE phone = $1 ORDER BY id', [
      guest,
    ]);
  const onPhone = async (): Promise<{ from: string; body: string }[]> => {
    const answer = await fetch(`${simulator.url}/oracle/messages?to=${encodeURIComponent(guest)}`);
    return ((await answer.json()) as { items: { from: string; body: string }[] }).items;
  };
  const handle = async (signal = new AbortController().signal): Promise<void> => {
    for (const { id: confirmationId } of await stored())
      await desk.app.get(SendConfirmation).handle({ confirmationId }, signal);
  };

  test('a stop in other words: one text from the number the guest wrote to, no credits, no second one', async () => {
    const before = await desk.credits(merchant);
    const text = desk.text(guest, 'please stop texting me');
    await Promise.all([desk.post(text), desk.post(text), desk.post(text)]);
    await Promise.all([handle(), handle(), handle()]);
    await desk.say(guest, 'Stop it now!');
    await handle();
    expect(await onPhone()).toMatchObject([
      {
        from: '+12125550199',
        body: 'Trattoria Uno: You are opted out and will get no more texts from us. Reply START to get them again.',
      },
    ]);
    expect(await stored()).toMatchObject([{ status: 'Sent' }]);
    expect(await desk.optedOut(merchant)).toEqual([guest]);
    expect(await desk.credits(merchant)).toEqual(before);
  });

  test('HELP names the restaurant, a contact, the way out and the rates; START the terms, after an opt-out', async () => {
    await desk.say(guest, 'help!');
    await handle();
    expect((await onPhone()).map(({ body }) => body)).toEqual([
      `Trattoria Uno: Offers and news by text. Help: +12125550100 or ${merchant.email}. ` +
        'Msg frequency varies. Msg & data rates may apply. Reply STOP to opt out.',
    ]);
    await desk.say(guest, 'remove me');
    await desk.say(guest, 'Start.');
    await handle();
    expect((await onPhone()).slice(1).map(({ body }) => body)).toEqual([
      expect.stringContaining('You are opted out'),
      'Trattoria Uno: You will get our texts again. Msg frequency varies. Msg & data rates may apply. ' +
        'Reply HELP for help, STOP to opt out.',
    ]);
    expect(await desk.optedOut(merchant)).toEqual([]);
  });

  test('silent where Twilio has answered, for a text to people, and to somebody nobody here has texted', async () => {
    await desk.say(guest, ' stop ');
    await desk.say(guest, 'HELP');
    await desk.say(guest, 'no more please', { OptOutType: 'HELP' });
    await desk.say(guest, 'A table for two?');
    await desk.say(guests.pop() ?? '', 'help!');
    expect(await desk.sql('SELECT 1 FROM confirmations WHERE merchant_id = $1', [merchant.id])).toEqual([]);
    expect(await desk.optedOut(merchant)).toEqual([guest]);
  });

  test('on a shared number it speaks for all; a restaurant that texts later is a new opt-out', async () => {
    const other = await desk.register({ name: 'Cantina Due' });
    await textedBy(other, 0);
    await desk.say(guest, 'wrong number');
    expect(await stored()).toMatchObject([
      { body: expect.stringMatching(/^Cantina Due: You are opted out .+ from us or others at this number\. /) },
    ]);
    await desk.sql(`UPDATE confirmations SET created_at = created_at - interval '1 hour' WHERE phone = $1`, [guest]);
    await desk.sql('DELETE FROM opt_outs WHERE merchant_id = $1', [other.id]);
    await desk.say(guest, 'wrong number!!');
    expect(await stored()).toHaveLength(2);
  });

  test('two machines that answer each other stop after one', async () => {
    for (let turn = 0; turn < 3; turn += 1) await desk.say(guest, 'Help?');
    expect(await stored()).toHaveLength(1);
  });

  test('later than five minutes it is not sent', async () => {
    await desk.say(guest, 'leave me alone');
    const [row] = await desk.sql<{ left: number }>(
      'SELECT extract(epoch FROM send_before - created_at)::int AS left FROM confirmations WHERE phone = $1',
      [guest],
    );
    expect(row?.left).toBe(300);
    await desk.sql('UPDATE confirmations SET send_before = now() WHERE phone = $1', [guest]);
    await handle();
    expect([await stored(), await onPhone()]).toMatchObject([[{ status: 'Expired' }], []]);
  });

  test('an unclear answer is never sent again', async () => {
    await desk.say(guest, 'remove me');
    await setFaults([{ operation: 'send', share: 1, mode: 'accept-then-drop' }]);
    await handle();
    await setFaults([]);
    await handle();
    expect(await stored()).toMatchObject([{ status: 'Unknown' }]);
    expect(await onPhone()).toHaveLength(1);
  });

  test('what was surely not taken is sent when the gateway is ready; what it refuses is not', async () => {
    await desk.say(guest, 'remove me');
    await setFaults([{ operation: 'send', share: 1, mode: 'throttle', retryAfter: 1 }]);
    await handle();
    expect(await stored()).toMatchObject([{ status: 'Pending', error_code: expect.any(String) }]);
    await setFaults([]);
    await handle();
    expect(await stored()).toMatchObject([{ status: 'Sent', error_code: null }]);
    expect(await onPhone()).toHaveLength(1);
    await desk.say(guest, 'help!');
    await setFaults([{ operation: 'send', share: 1, mode: 'refuse', code: 21610 }]);
    await handle();
    expect((await stored())[1]).toMatchObject({ status: 'Failed', error_code: '21610' });
  });

  test('a worker told to stop leaves it to another; one that died leaves a question nobody repeats', async () => {
    await desk.say(guest, 'remove me');
    const due = async () => {
      const jobs = await desk.system((tx) => desk.app.get(DueConfirmations).enqueueDue(tx));
      const ids = (await stored()).map(({ id }) => id);
      return jobs.filter(({ data }) => 'confirmationId' in data && ids.includes(data.confirmationId));
    };
    const overdue = () => desk.sql(`UPDATE confirmations SET due_at = now() WHERE phone = $1`, [guest]);
    await desk.sql(
      `INSERT INTO paces SELECT account_id, sender, now() + interval '1 minute' FROM confirmations WHERE phone = $1
      ON CONFLICT (account_id, sender) DO UPDATE SET theoretical_at = excluded.theoretical_at`,
      [guest],
    );
    await handle(AbortSignal.abort());
    await desk.sql('DELETE FROM paces');
    expect(await stored()).toMatchObject([{ status: 'Pending', error_code: 'stopping' }]);
    await overdue();
    const [row] = await stored();
    expect(await due()).toMatchObject([{ name: 'sms.send-confirmation', data: { confirmationId: row?.id } }]);
    await desk.sql(`UPDATE confirmations SET status = 'Sending' WHERE phone = $1`, [guest]);
    await overdue();
    expect(await due()).toEqual([]);
    expect(await stored()).toMatchObject([{ status: 'Unknown', error_code: 'worker_lost' }]);
    await handle();
    expect(await onPhone()).toEqual([]);
  });
});

test('by itself: a guest writes, a worker answers', async () => {
  const simulator = await startSimulatorProcess({
    env: {
      SIMULATOR_TWILIO_ACCOUNT_SID: TWILIO_SETTINGS.TWILIO_ACCOUNT_SID,
      SIMULATOR_TWILIO_AUTH_TOKEN: TWILIO_SETTINGS.TWILIO_AUTH_TOKEN,
    },
  });
  const desk = await openReplyDesk({ ROLES: 'http,worker', TWILIO_BASE_URL: simulator.url });
  try {
    await desk.texted(await desk.register(), 1);
    await desk.say(phones(1)[0] ?? '', 'please stop');
    await waitFor(
      async () =>
        ((await (await fetch(`${simulator.url}/oracle/summary`)).json()) as { accepted: number }).accepted === 1,
      {
        what: 'the confirmation',
      },
    );
    // Its receipt comes to a public address that is not this API's here; posted as Twilio would.
    const [row] = await waitFor(
      async () => {
        const rows = await desk.sql<{ id: string; sid: string }>(
          `SELECT id, gateway_message_id AS sid FROM confirmations WHERE status = 'Sent'`,
        );
        return rows.length === 1 ? rows : undefined;
      },
      { what: 'Sent' },
    );
    const path = `${desk.path.replace('/inbound', '/status')}?m=${toReference(row?.id ?? '')}`;
    const form = new URLSearchParams({ MessageSid: row?.sid ?? '', MessageStatus: 'delivered' });
    expect((await desk.post(form, undefined, path)).status).toBe(204);
    await waitFor(async () => (await desk.sql(`SELECT 1 FROM confirmations WHERE status = 'Delivered'`)).length === 1, {
      what: 'Delivered',
    });
  } finally {
    await desk.close();
    await simulator.stop();
  }
});
