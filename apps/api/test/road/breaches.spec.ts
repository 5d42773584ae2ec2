import { jest } from '@jest/globals';
import { TWILIO_SETTINGS } from '../support/twilio-settings.js';
import { breaches } from './support/breaches.js';
import { expectSound, sendNow } from './support/campaigns.js';
import { readOracle } from './support/oracle.js';
import { openTown, type Town } from './support/town.js';

jest.setTimeout(120_000);

const FIRST = '(SELECT id FROM recipients ORDER BY id LIMIT 1)';

describe('what the fault runs check bites', () => {
  let town: Town;

  beforeAll(async () => {
    town = await openTown();
    await sendNow(await town.register(), 6);
    await expectSound(town);
  });
  afterAll(() => town?.close());

  test.each([
    ['a tally that is not the count', 'UPDATE campaign_tallies SET sent = sent + 1'],
    ['a balance that is not the sum', 'UPDATE merchants SET sms_credits = sms_credits + 1'],
    ['credits held that no open hold', 'UPDATE holds SET amount = amount + 1'],
    ['a hold that its ledger', 'UPDATE holds SET amount = amount + 1, released = released + 1'],
    ['credits used that are not', `UPDATE recipients SET credits = credits + 1 WHERE id = ${FIRST}`],
    ['a campaign that is over and holds more', 'UPDATE holds SET amount = amount + 1'],
    ['a row still open in a campaign', `UPDATE recipients SET status = 'Pending' WHERE id = ${FIRST}`],
    ['an unknown message nobody', `UPDATE recipients SET status = 'Unknown' WHERE id = ${FIRST}`],
    ['a row being sent by no wave', `UPDATE recipients SET status = 'Sending', wave_id = id WHERE id = ${FIRST}`],
    ['a text the gateway took is not accepted', `UPDATE recipients SET accepted_at = NULL WHERE id = ${FIRST}`],
    ['a row is bound to another text', `UPDATE recipients SET gateway_message_id = 'SM0' WHERE id = ${FIRST}`],
    ['another count of segments', `UPDATE recipients SET segments = 2 WHERE id = ${FIRST}`],
    ['another text than it should', `UPDATE recipients SET fields = '{"name": "Eve"}' WHERE id = ${FIRST}`],
    [
      'the gateway never took it',
      `INSERT INTO recipients (campaign_id, id, merchant_id, phone, status, segments, credits, accepted_at)
       SELECT campaign_id, gen_random_uuid(), merchant_id, '+12125550198', 'Sent', 1, 0, now() FROM recipients WHERE id = ${FIRST}`,
    ],
  ])('%s', async (what, spoil) => {
    expect(await breaches(town)).toEqual([]);
    await keepAside();
    await town.sql(spoil);
    try {
      expect(await breaches(town)).toContainEqual(expect.stringContaining(what));
    } finally {
      await putBack();
    }
  });

  test('a text sent twice, and one that is nobody’s', async () => {
    const [text] = await readOracle(town.simulator);
    await post(text?.to ?? '', text?.body ?? '', `http://127.0.0.1/?m=${text?.reference}`);
    await post('+12125550100', 'Who is this?', 'http://127.0.0.1/?m=none');
    expect(await breaches(town)).toEqual([
      expect.stringMatching(/^the gateway took a text twice: 1/),
      expect.stringMatching(/^a row is bound to another text: 1/),
      expect.stringMatching(/^the gateway took a text that is nobody’s: 1/),
    ]);
  });

  const TABLES = ['merchants', 'campaigns', 'campaign_tallies', 'holds', 'recipients'];

  async function keepAside(): Promise<void> {
    for (const table of TABLES) await town.sql(`CREATE TABLE kept_${table} AS TABLE ${table}`);
  }

  /** By replica rules: no foreign key must empty the other tables. */
  async function putBack(): Promise<void> {
    const steps = TABLES.map(
      (table) => `DELETE FROM ${table}; INSERT INTO ${table} TABLE kept_${table}; DROP TABLE kept_${table};`,
    );
    await town.sql(`SET session_replication_role = replica; ${steps.join(' ')} SET session_replication_role = origin`);
  }

  /** Another sender with the same account. */
  async function post(to: string, body: string, statusUrl: string): Promise<void> {
    const { TWILIO_ACCOUNT_SID: sid, TWILIO_AUTH_TOKEN: token, TWILIO_SENDER: from } = TWILIO_SETTINGS;
    const answer = await fetch(`${town.simulator.url}/2010-04-01/Accounts/${sid}/Messages.json`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${sid}:${token}`)}` },
      body: new URLSearchParams({ To: to, From: from, Body: body, StatusCallback: statusUrl }),
    });
    expect(answer.status).toBe(201);
  }
});
