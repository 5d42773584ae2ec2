import { composeText, compileTemplate, toReference } from '@dinnerbell/domain';
import type { SendOutcome } from '@dinnerbell/sms-gateways';
import { startSimulatorProcess, waitFor, type ServiceProcess } from '@dinnerbell/testing';
import { loadEnv, type Env } from '../src/config/env.js';
import { systemContext } from '../src/database/context.js';
import { newId } from '../src/database/new-id.js';
import type { Tx } from '../src/database/transaction.js';
import { Gateways } from '../src/provider/gateways.js';
import { OPERATOR_TWILIO_ID, OperatorAccount } from '../src/provider/operator-account.js';
import { AskGateway } from '../src/sms/ask-gateway.js';
import { awaitsProof } from '../src/sms/awaits-proof.js';
import { ClaimUnknowns } from '../src/sms/claim-unknowns.js';
import { DueLookUps } from '../src/sms/due-look-ups.js';
import { Reconcile } from '../src/sms/reconcile.processor.js';
import { SettleUnknown } from '../src/sms/settle-unknown.js';
import { openDatabase, type OpenDatabase } from './support/open-database.js';
import { receiptDesk, type ReceiptDesk } from './support/receipt-desk.js';
import { sendingCampaign, type SendingCampaign } from './support/sending-campaign.js';
import { TEST_SETTINGS } from './support/start-api.js';
import { TWILIO_SETTINGS } from './support/twilio-settings.js';

const TEXT = composeText(compileTemplate('Soup'), {}, { brandName: 'Spec', optOutLine: 'Reply STOP' }).text;
const MINUTE = '1 minute';
const LONG_AGO = '20 minutes';

interface Row {
  status: string;
  paid: boolean;
  gateway_message_id: string | null;
  error_code: string | null;
  next: number | null;
}

describe('looking up at the gateway', () => {
  let db: OpenDatabase;
  let desk: ReceiptDesk;
  let simulator: ServiceProcess;
  let env: Env;
  let gateways: Gateways;
  let reconcile: Reconcile;
  /** Each campaign texts phones of its own, else one spec finds what another sent. */
  let phonesUsed = 0;

  beforeAll(async () => {
    simulator = await startSimulatorProcess({
      env: {
        SIMULATOR_TWILIO_ACCOUNT_SID: TWILIO_SETTINGS.TWILIO_ACCOUNT_SID,
        SIMULATOR_TWILIO_AUTH_TOKEN: TWILIO_SETTINGS.TWILIO_AUTH_TOKEN,
      },
    });
    db = await openDatabase();
    desk = receiptDesk(db);
    const settings = { ...TEST_SETTINGS, ...TWILIO_SETTINGS, DATABASE_URL: db.url, TWILIO_BASE_URL: simulator.url };
    env = loadEnv(settings);
    await new OperatorAccount(db.database, env).onModuleInit();
    gateways = new Gateways(db.database, env);
    reconcile = new Reconcile(
      new ClaimUnknowns(db.database, env),
      new AskGateway(gateways),
      new SettleUnknown(db.database, desk.applyOutcomes, desk.jobs),
    );
  });
  afterEach(() => setFaults([]));
  afterAll(async () => {
    await gateways.onApplicationShutdown();
    await db.close();
    await simulator.stop();
  });

  const system = <T>(fn: (tx: Tx) => Promise<T>) => db.database.transaction(systemContext('spec'), fn);
  const run = (handler = reconcile) => handler.handle({}, new AbortController().signal);
  const setFaults = async (rules: Record<string, unknown>[]) => {
    const body = JSON.stringify({ seed: 1, rules });
    const answer = await fetch(`${simulator.url}/faults`, { method: 'PUT', body });
    if (!answer.ok) throw new Error(await answer.text());
  };
  const accepted = async (phone: string): Promise<{ id: string; status: string }[]> => {
    const answer = await fetch(`${simulator.url}/oracle/messages?to=${encodeURIComponent(phone)}`);
    return ((await answer.json()) as { items: { id: string; status: string }[] }).items;
  };

  /** A campaign whose rows are with the operator's account, each to a number of its own. */
  async function campaignOf(rows: number): Promise<SendingCampaign & { phones: string[] }> {
    const campaign = await sendingCampaign(db, rows + phonesUsed);
    const drop = campaign.recipientIds.slice(0, phonesUsed);
    phonesUsed += rows;
    const phones = await system(async (tx) => {
      await tx.query('DELETE FROM recipients WHERE id = ANY ($1::uuid[])', [drop]);
      await tx.query('UPDATE campaign_tallies SET sending = $2 WHERE campaign_id = $1', [campaign.id, rows]);
      await tx.query('DELETE FROM waves WHERE campaign_id = $1', [campaign.id]);
      const left = await tx.query<{ phone: string }>(
        `WITH moved AS (UPDATE recipients SET gateway_account_id = $2 WHERE campaign_id = $1 RETURNING id, phone)
         SELECT phone FROM moved ORDER BY id`,
        [campaign.id, OPERATOR_TWILIO_ID],
      );
      return left.map((row) => row.phone);
    });
    return { ...campaign, recipientIds: campaign.recipientIds.slice(drop.length), phones };
  }

  async function send(campaign: SendingCampaign & { phones: string[] }, index = 0, body = TEXT): Promise<SendOutcome> {
    const { gateway, sender } = await gateways.byId(OPERATOR_TWILIO_ID);
    const reference = toReference(campaign.recipientIds[index] ?? '');
    const to = campaign.phones[index] ?? '';
    // Port 9 discards: what the receipts would tell is to be found out without them.
    return gateway.send({ to, sender, body, reference, statusUrl: `http://127.0.0.1:9/?m=${reference}` });
  }

  /** Nobody knows what became of all rows; they were attempted so long ago, and their turn is now. */
  async function forget(campaign: SendingCampaign, age: string): Promise<void> {
    await system(async (tx) => {
      await tx.query('UPDATE recipients SET attempt_at = now() - $2::interval WHERE campaign_id = $1', [
        campaign.id,
        age,
      ]);
      const outcomes = campaign.recipientIds.map((recipientId) => ({ recipientId, kind: 'unclear' as const }));
      await desk.applyOutcomes.run(tx, campaign.id, outcomes, newId());
    });
    await nextTurn(campaign);
  }

  const nextTurn = (campaign: SendingCampaign) =>
    system((tx) =>
      tx.query('UPDATE unknown_outcomes SET next_look_up_at = now() WHERE campaign_id = $1', [campaign.id]),
    );
  const rowsOf = (campaign: SendingCampaign) =>
    system((tx) =>
      tx.query<Row>(
        `SELECT r.status, r.accepted_at IS NOT NULL AS paid, r.gateway_message_id, r.error_code,
           extract(epoch FROM u.next_look_up_at - now())::float8 AS next
         FROM recipients r LEFT JOIN unknown_outcomes u ON u.recipient_id = r.id WHERE r.campaign_id = $1 ORDER BY r.id`,
        [campaign.id],
      ),
    );
  const consumed = (campaign: SendingCampaign) =>
    system(async (tx) => {
      const [hold] = await tx.query<{ consumed: number }>('SELECT consumed FROM holds WHERE campaign_id = $1', [
        campaign.id,
      ]);
      return hold?.consumed;
    });

  test.each(['accept-then-drop', 'accept-then-500'])('%s: found, bound to the gateway’s id, and paid', async (mode) => {
    const campaign = await campaignOf(1);
    await setFaults([{ operation: 'send', share: 1, mode }]);
    expect(await send(campaign)).toMatchObject({ ok: false, cause: 'unclear' });
    await forget(campaign, MINUTE);
    expect(await system((tx) => new DueLookUps().enqueueDue(tx))).toHaveLength(1);
    await run();
    const [message] = await accepted(campaign.phones[0] ?? '');
    const [row] = await rowsOf(campaign);
    expect(row).toMatchObject({ paid: true, gateway_message_id: message?.id, next: null });
    expect(['Sent', 'Delivered']).toContain(row?.status);
    expect(await consumed(campaign)).toBe(1);
  });

  test('one that was not delivered is Failed with the gateway’s code, and paid', async () => {
    const campaign = await campaignOf(1);
    await setFaults([{ share: 1, mode: 'accept-then-drop', receipts: { deliveredShare: 0, delayMs: 0 } }]);
    await send(campaign);
    await forget(campaign, MINUTE);
    await waitFor(async () => (await accepted(campaign.phones[0] ?? ''))[0]?.status === 'undelivered');
    await run();
    const [row] = await rowsOf(campaign);
    expect(row).toMatchObject({ status: 'Failed', paid: true });
    expect(row?.error_code).toMatch(/^3\d{4}$/);
  });

  const awaited = async ({ id }: SendingCampaign): Promise<boolean | undefined> => {
    const [row] = await system((tx) => tx.query<{ awaited: boolean }>(`SELECT ${awaitsProof('$1')} AS awaited`, [id]));
    return row?.awaited;
  };

  test('however long ago it was and however often it was asked too soon: a campaign waits for the answer that counts', async () => {
    const campaign = await campaignOf(1);
    await forget(campaign, MINUTE);
    for (let turn = 0; turn < 4; turn += 1) {
      await run();
      await nextTurn(campaign);
    }
    await system((tx) =>
      tx.query(`UPDATE unknown_outcomes SET attempt_at = now() - interval '2 days' WHERE campaign_id = $1`, [
        campaign.id,
      ]),
    );
    const [question] = await new ClaimUnknowns(db.database, env).run(1);
    expect(question?.absence_counts).toBe(true);
    expect(await awaited(campaign)).toBe(true);
    await nextTurn(campaign);
    await run();
    expect((await rowsOf(campaign))[0]).toMatchObject({ status: 'Pending' });
    expect(await awaited(campaign)).toBe(false);
  });

  test('not found soon after the attempt: asked again later, later and later', async () => {
    const campaign = await campaignOf(1);
    await forget(campaign, MINUTE);
    await run();
    expect((await rowsOf(campaign))[0]).toMatchObject({ status: 'Unknown', paid: false });
    expect((await rowsOf(campaign))[0]?.next).toBeCloseTo(60, -1);
    await nextTurn(campaign);
    await run();
    expect((await rowsOf(campaign))[0]?.next).toBeCloseTo(120, -1);
  });

  test('a turn falls on the moment from which absence counts', async () => {
    const campaign = await campaignOf(1);
    await forget(campaign, '14 minutes 30 seconds');
    await run();
    const next = (await rowsOf(campaign))[0]?.next ?? 0;
    expect(next).toBeGreaterThan(20);
    expect(next).toBeLessThanOrEqual(30);
  });

  test('not found 15 minutes after it: sent once more, never a third time', async () => {
    const campaign = await campaignOf(1);
    await forget(campaign, LONG_AGO);
    await run();
    expect((await rowsOf(campaign))[0]).toMatchObject({ status: 'Pending', paid: false, next: null });
    await system(async (tx) => {
      await tx.query(`UPDATE recipients SET status = 'Sending', resends = 1 WHERE campaign_id = $1`, [campaign.id]);
      await tx.query('UPDATE campaign_tallies SET pending = 0, sending = 1 WHERE campaign_id = $1', [campaign.id]);
    });
    await forget(campaign, LONG_AGO);
    await run();
    expect((await rowsOf(campaign))[0]).toMatchObject({ status: 'Unknown', paid: false });
  });

  test('a campaign that closed while the gateway was asked sends nothing more', async () => {
    const campaign = await campaignOf(1);
    await forget(campaign, LONG_AGO);
    const [question] = await new ClaimUnknowns(db.database, env).run(1);
    expect(question).toMatchObject({ campaign_id: campaign.id, campaign_status: 'Sending', absence_counts: true });
    await system((tx) => tx.query(`UPDATE campaigns SET status = 'Sent' WHERE id = $1`, [campaign.id]));
    const settleUnknown = new SettleUnknown(db.database, desk.applyOutcomes, desk.jobs);
    if (question) await settleUnknown.run(question, { found: [], absenceProof: true });
    expect((await rowsOf(campaign))[0]).toMatchObject({ status: 'Failed', paid: false, error_code: 'outcome_unknown' });
  });

  test('after 72 hours it is Failed, and free', async () => {
    const campaign = await campaignOf(1);
    await system((tx) => tx.query('UPDATE recipients SET resends = 1 WHERE campaign_id = $1', [campaign.id]));
    await forget(campaign, '73 hours');
    await run();
    expect((await rowsOf(campaign))[0]).toMatchObject({
      status: 'Failed',
      paid: false,
      error_code: 'outcome_unknown',
    });
    expect(await consumed(campaign)).toBe(0);
  });

  test('a look-up that fails proves nothing', async () => {
    const campaign = await campaignOf(1);
    await setFaults([{ operation: 'list', share: 1, mode: 'bad-json' }]);
    await forget(campaign, LONG_AGO);
    await run();
    expect((await rowsOf(campaign))[0]).toMatchObject({ status: 'Unknown', paid: false });
    await setFaults([{ operation: 'list', share: 1, mode: 'refuse', code: 20003 }]);
    await nextTurn(campaign);
    expect(await awaited(campaign)).toBe(true);
    await run();
    expect((await rowsOf(campaign))[0]).toMatchObject({ status: 'Unknown', paid: false });
    expect(await awaited(campaign)).toBe(false);
  });

  test('equal texts to one phone: each message is bound to one of them, and what is short is sent', async () => {
    const campaign = await campaignOf(1);
    await setFaults([{ operation: 'send', share: 1, mode: 'accept-then-drop' }]);
    await send(campaign);
    await forget(campaign, LONG_AGO);
    const twin = await twinOf(campaign);
    await forget(twin, LONG_AGO);
    await run();
    const rows = [...(await rowsOf(campaign)), ...(await rowsOf(twin))];
    expect(rows.filter((row) => row.gateway_message_id !== null)).toHaveLength(1);
    expect(rows.map((row) => row.status === 'Pending').sort()).toEqual([false, true]);
  });

  test('while an equal text is being sent, what was found may be that one: nothing is decided', async () => {
    const campaign = await campaignOf(1);
    await forget(campaign, MINUTE);
    const twin = await twinOf(campaign);
    const sent = await send(twin);
    await run();
    expect((await rowsOf(campaign))[0]).toMatchObject({ status: 'Unknown' });
    const gatewayMessageId = sent.ok ? sent.gatewayMessageId : '';
    const outcome = { recipientId: twin.recipientIds[0] ?? '', kind: 'accepted' as const, gatewayMessageId };
    await system((tx) => desk.applyOutcomes.run(tx, twin.id, [outcome], newId()));
    await nextTurn(campaign);
    await run();
    expect((await rowsOf(campaign))[0]).toMatchObject({ status: 'Unknown', gateway_message_id: null });
    expect((await rowsOf(twin))[0]).toMatchObject({ gateway_message_id: gatewayMessageId });
  });

  /** The same merchant's next campaign, with the same words to the same phones. */
  async function twinOf(campaign: SendingCampaign & { phones: string[] }) {
    const twin = await campaignOf(campaign.phones.length);
    await system(async (tx) => {
      await tx.query('UPDATE recipients SET phone = $2, merchant_id = $3 WHERE campaign_id = $1', [
        twin.id,
        campaign.phones[0],
        campaign.merchantId,
      ]);
    });
    return { ...twin, phones: campaign.phones };
  }

  test('several workers at once: each question settled once, as the oracle says', async () => {
    const campaign = await campaignOf(120);
    await setFaults([
      { operation: 'send', share: 0.5, mode: 'accept-then-drop' },
      { operation: 'send', share: 1, mode: 'drop-before' },
    ]);
    await Promise.all(campaign.recipientIds.map((_, index) => send(campaign, index)));
    await forget(campaign, LONG_AGO);
    await Promise.all([run(), run(), run()]);
    const rows = await rowsOf(campaign);
    for (const [index, row] of rows.entries()) {
      const [message] = await accepted(campaign.phones[index] ?? '');
      expect([row.status === 'Pending', row.gateway_message_id]).toEqual([!message, message?.id ?? null]);
    }
    expect(await consumed(campaign)).toBe(rows.filter((row) => row.paid).length);
    expect(rows.filter((row) => row.paid).length).toBeGreaterThan(20);
  });
});
