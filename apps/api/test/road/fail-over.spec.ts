import { fromReference } from '@dinnerbell/domain';
import { waitFor } from '@dinnerbell/testing';
import { jest } from '@jest/globals';
import type { Registered } from '../support/register-merchant.js';
import { carriedBy, MESSAGE, type Vendor } from './support/all-vendors.js';
import { expectSound, sendNow, show, untilTaken } from './support/campaigns.js';
import { type Accepted, countOracle, putFaults, readOracle } from './support/oracle.js';
import { openTown, type Town } from './support/town.js';

jest.setTimeout(300_000);

/** `npm run fault -- --guests 10000` asks for more. */
const GUESTS = Number(process.env['FAULT_GUESTS'] ?? 300);
const PER_SECOND = GUESTS > 1000 ? 2000 : 400;

/** How the first gateway fails, and whether it may have taken what it did not answer. */
const WAYS: Record<string, Record<string, unknown> | 'refused connection'> = {
  'connections refused': 'refused connection',
  throttled: { mode: 'throttle', retryAfter: 1 },
  'connections dropped before it reads': { mode: 'drop-before' },
  'taken, and the connection dropped': { mode: 'accept-then-drop' },
  'taken, and answered with 500': { mode: 'accept-then-500' },
  'taken, and answered too late': { mode: 'slow', ms: 4000 },
};

describe('several gateways', () => {
  let town: Town;
  let merchant: Registered;
  let run = 0;

  beforeAll(async () => {
    town = await openTown({
      allVendors: true,
      settings: { WAVE_SIZE: '40', WAVE_ANSWER_SECONDS: '1', WELCOME_CREDITS: '1000000' },
    });
    merchant = await town.register();
  });
  afterAll(() => town?.close());
  afterEach(() => putFaults(town.simulator, { rules: [] }));

  /** A text of its own for each run, so that no look-up takes it for that of another. */
  const begin = () => sendNow(merchant, GUESTS, `${MESSAGE} ${(run += 1)}.`);

  /** What the gateways took of a campaign: by our reference, which all of them carry. */
  async function takenOf(campaignId: string): Promise<Accepted[]> {
    const rows = await town.sql<{ id: string }>('SELECT id FROM recipients WHERE campaign_id = $1', [campaignId]);
    const ids = new Set(rows.map(({ id }) => id));
    return (await readOracle(town.simulator)).filter(({ reference }) => ids.has(fromReference(reference ?? '') ?? ''));
  }

  const countBy = (taken: readonly Accepted[]) => {
    const groups = Map.groupBy(taken, ({ vendor }) => vendor);
    return Object.fromEntries([...groups].map(([vendor, texts]) => [vendor, texts.length]));
  };

  /** Nobody twice, by whichever gateway; and the rows and the report say who carried what. */
  async function expectOnce(campaignId: string): Promise<{ taken: Accepted[]; by: Record<string, number> }> {
    await expectSound(town, 120_000);
    const taken = await takenOf(campaignId);
    expect(new Set(taken.map(({ to }) => to)).size).toBe(taken.length);
    const by = countBy(taken);
    const { gateways } = (await merchant.call('GET', `/campaigns/${campaignId}/report`)).body;
    const told = (gateways as { gateway: string; accepted: number }[]).filter(({ accepted }) => accepted > 0);
    expect(Object.fromEntries(told.map(({ gateway, accepted }) => [gateway, accepted]))).toEqual(by);
    return { taken, by };
  }

  test.each(['twilio', 'vonage', 'msg91'] as const)(
    'a campaign through %s: once to each guest, and every receipt home',
    async (vendor) => {
      await carriedBy(town, [vendor]);
      const began = performance.now();
      const id = await begin();
      const { taken, by } = await expectOnce(id);
      expect(by).toEqual({ [vendor]: GUESTS });
      expect(taken).toHaveLength(GUESTS);
      expect(await show(merchant, id)).toMatchObject({ status: 'Sent', counts: { delivered: GUESTS } });
      console.log(`${vendor}: ${GUESTS} delivered and settled in ${Math.round(performance.now() - began)} ms`);
    },
  );

  /** Until this gateway has taken so many more texts. */
  async function untilCarriedBy(vendor: Vendor, more: number): Promise<void> {
    const count = async () => (await readOracle(town.simulator)).filter((text) => text.vendor === vendor).length;
    const before = await count();
    await waitFor(async () => (await count()) >= before + more, {
      ...{ timeoutMs: 60_000, everyMs: 100, what: `${more} texts at ${vendor}` },
    });
  }

  async function failHalfWay(first: Vendor, second: Vendor, how: (typeof WAYS)[string]): Promise<string> {
    await carriedBy(town, [first, second], PER_SECOND);
    const { accepted: before } = await countOracle(town.simulator);
    const id = await begin();
    await untilTaken(town, before + GUESTS / 4);
    if (how === 'refused connection') await town.gatewayWire.cut();
    else await putFaults(town.simulator, { rules: [{ vendor: first, operation: 'send', share: 1, ...how }] });
    await untilCarriedBy(second, GUESTS / 5);
    if (how === 'refused connection') await town.gatewayWire.mend();
    await putFaults(town.simulator, { rules: [] });
    return id;
  }

  test.each(Object.entries(WAYS))(
    'half-way the first gateway fails, %s: the second goes on, nobody twice, nobody lost',
    async (name, how) => {
      const id = await failHalfWay('twilio', 'vonage', how);
      const { taken, by } = await expectOnce(id);
      expect(by['vonage']).toBeGreaterThan(0);
      expect(taken).toHaveLength(GUESTS);
      expect(await show(merchant, id)).toMatchObject({ status: 'Sent', counts: { delivered: GUESTS } });
      console.log(`${name}: ${JSON.stringify(by)}`);
    },
  );

  test.each([
    ['vonage', 'twilio', 'connections dropped before it reads'],
    ['msg91', 'vonage', 'taken, and the connection dropped'],
  ] as const)(
    '%s fails half-way, %s goes on (%s): what stays in doubt is free and sent nowhere else',
    async (first, second, way) => {
      const id = await failHalfWay(first, second, WAYS[way] as Record<string, unknown>);
      const { taken, by } = await expectOnce(id);
      expect(by[second]).toBeGreaterThan(0);
      const [given] = await town.sql<{ up: number; elsewhere: number }>(
        `SELECT count(*) FILTER (WHERE error_code = 'outcome_unknown' AND accepted_at IS NULL)::int AS up,
         count(*) FILTER (WHERE resends > 0)::int AS elsewhere FROM recipients WHERE campaign_id = $1`,
        [id],
      );
      expect(taken).toHaveLength(GUESTS - (given?.up ?? 0));
      expect(given?.elsewhere).toBe(0);
      expect((await show(merchant, id)).counts).toMatchObject({ delivered: taken.length, failed: given?.up });
      console.log(`${first} → ${second}: ${JSON.stringify({ ...by, givenUp: given?.up })}`);
    },
  );
});
