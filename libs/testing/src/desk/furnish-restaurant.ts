import { once } from 'node:events';
import { get } from 'node:http';
import { phones } from '../phones.js';
import { waitFor } from '../wait-for.js';
import type { OpenAccount } from './open-account.js';
import type { House } from './open-house.js';

/** Campaigns in every state that a merchant can see, by id. */
export interface Furnished {
  sent: string;
  sending: string;
  scheduled: string;
  paused: string;
  draft: string;
  failed: string;
}

/** The settings under which a campaign of hundreds is still on its way a minute later. */
export const FURNISHED = { WELCOME_CREDITS: '20000', TWILIO_SEGMENTS_PER_SECOND: '25' };

const NAMES = ['Ana', 'Ben', 'Chidi', 'Dolores', 'Łukasz', 'Priya', 'Maximiliana', 'Jo'];
const CITIES = ['Brooklyn', 'Queens', 'Harlem', 'Astoria'];
const ANSWERS = [
  'Table for four at eight please',
  'STOP',
  'Sounds wonderful, see you then!',
  'Do you have gluten free?',
];
const PATIENCE = { timeoutMs: 90_000, everyMs: 200 };

/** A restaurant with a past and a future: one campaign of each state, with receipts, failures, clicks and replies. */
export async function furnishRestaurant(house: House, account: OpenAccount): Promise<Furnished> {
  const desk = new Desk(house, account);
  await desk.putFaults();
  const sent = await desk.begin('Truffle week', 160, 'Hi {{name}}, truffles are in: https://trattoria.test/truffles');
  await desk.call('POST', `/campaigns/${sent}/schedule`, {});
  await desk.untilStatus(sent, 'Sent');
  await desk.liven(sent);
  const failed = await desk.begin('Wrong sender', 3, 'Hi {{name}}, come by', '+1303');
  await desk.call('POST', `/campaigns/${failed}/schedule`, {});
  await desk.untilStatus(failed, 'Failed');
  const paused = await desk.begin('Rainy Monday', 300, 'Soup is on us today, {{name}}');
  await desk.call('POST', `/campaigns/${paused}/schedule`, {});
  await desk.untilStatus(paused, 'Sending');
  await desk.call('POST', `/campaigns/${paused}/pause`);
  const scheduled = await desk.begin('Sunday roast', 240, 'Hi {{name}}, one table by the window is left');
  await desk.call('POST', `/campaigns/${scheduled}/schedule`, { scheduledAt: inDays(3), timezone: 'America/New_York' });
  const draft = await desk.begin('Mother’s day', 40, 'Hi {{name}}, bring her to us');
  const sending = await desk.begin('Tuesday tables', 1900, 'Hi {{name}}, tonight two eat for one');
  await desk.call('POST', `/campaigns/${sending}/schedule`, {});
  await desk.untilStatus(sending, 'Sending');
  return { sent, sending, scheduled, paused, draft, failed };
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

class Desk {
  constructor(
    private readonly house: House,
    private readonly account: OpenAccount,
  ) {}

  call<T>(method: string, path: string, body?: unknown): Promise<T> {
    return this.account.call<T>(method, path, body);
  }

  /** Most texts are delivered; none to Denver, whose numbers the gateway refuses. */
  async putFaults(): Promise<void> {
    const rules = [
      { to: '+1303', operation: 'send', mode: 'refuse', code: 21211 },
      { receipts: { deliveredShare: 0.94 } },
    ];
    const answer = await fetch(`${this.house.simulatorUrl}/faults`, { method: 'PUT', body: JSON.stringify(rules) });
    if (!answer.ok) throw new Error(`faults: ${await answer.text()}`);
  }

  async begin(name: string, guests: number, message: string, area?: string): Promise<string> {
    const numbers = area ? phones(guests).map((phone) => area + phone.slice(5)) : phones(guests);
    const recipients = numbers.map((phone, at) => ({
      phone,
      fields: { name: NAMES[at % NAMES.length], city: CITIES[at % CITIES.length] },
    }));
    const { id } = await this.call<{ id: string }>('POST', '/campaigns', { name, message, recipients });
    return id;
  }

  async untilStatus(id: string, status: string): Promise<void> {
    const what = `${status} of campaign ${id}`;
    await waitFor(async () => (await this.call<{ status: string }>('GET', `/campaigns/${id}`)).status === status, {
      ...PATIENCE,
      what,
    });
  }

  /** Every third guest opens the link, and some write back. */
  async liven(campaign: string): Promise<void> {
    const answer = await fetch(`${this.house.simulatorUrl}/oracle/messages?campaign=${campaign}&limit=200`);
    const { items } = (await answer.json()) as { items: { to: string; from: string; body: string }[] };
    for (const [at, { to, from, body }] of items.entries()) {
      if (at % 3 === 0) await this.click(body);
      const text = at % 20 === 0 ? ANSWERS[(at / 20) % ANSWERS.length] : undefined;
      if (text) await this.reply(to, from, text);
    }
  }

  /** Texts carry links without their scheme, to be short. */
  private async click(body: string): Promise<void> {
    const link = /(?:https?:\/\/)?(\S+\/l\/\w+)/.exec(body)?.[1];
    if (!link) throw new Error(`no link in: ${body}`);
    // Not `fetch`, which says of itself that it is a script: a script's look is no click.
    const asked = get(`http://${link}`, { headers: { 'user-agent': PHONE } }, (answer) => answer.resume());
    await once(asked, 'close');
  }

  private async reply(phone: string, to: string, text: string): Promise<void> {
    const answer = await fetch(`${this.house.simulatorUrl}/handsets/${encodeURIComponent(phone)}/reply`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to, text }),
    });
    if (!answer.ok) throw new Error(`reply: ${await answer.text()}`);
  }
}

/** A person's browser: clicks of robots are not counted. */
const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1';
