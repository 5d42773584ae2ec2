// What a queue invites to: one BullMQ job per message, fifty at once, each a POST and an UPDATE of its row.
import { openQueue } from '@dinnerbell/queue';
import pg from 'pg';
import { Pool } from 'undici';
import { v7 as newId } from 'uuid';
import { takeTasks } from '../ground/task.mjs';

const AT_ONCE = 50;
const ADDED_AT_ONCE = 1000;
const SENT = `UPDATE recipients SET status = 'Sent', gateway_message_id = $3, accepted_at = now(), sent_at = now(), segments = 1, credits = 1
  WHERE campaign_id = $1 AND id = $2 AND status = 'Pending'`;

const database = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
let messages = [];

/** Two tasks: `add` puts a campaign's rows into the queue, which is not what is measured; `send` works it off. */
takeTasks((task) => (task.step === 'add' ? add(task) : send(task)));

async function add({ campaignId, texts }) {
  const { rows } = await database.query('SELECT id, phone FROM recipients WHERE campaign_id = $1 ORDER BY id', [
    campaignId,
  ]);
  messages = rows.map(({ id, phone }, index) => ({ campaignId, id, to: phone, body: texts[index % texts.length] }));
  const queue = openQueue(process.env.QUEUE_URL, { name: queueName() });
  const began = performance.now();
  for (let first = 0; first < messages.length; first += ADDED_AT_ONCE) {
    await queue.addAll(messages.slice(first, first + ADDED_AT_ONCE).map((data) => ({ name: 'send', data })));
  }
  const seconds = (performance.now() - began) / 1000;
  await queue.close();
  return { seconds };
}

async function send({ origin, path, authorization }) {
  const gateway = new Pool(origin, { connections: AT_ONCE, pipelining: 1 });
  const queue = openQueue(process.env.QUEUE_URL, { name: queueName() });
  const headers = { authorization, 'content-type': 'application/x-www-form-urlencoded' };
  const done = Promise.withResolvers();
  let left = messages.length;
  const began = performance.now();
  await queue.process(
    async ({ data: { campaignId, id, to, body } }) => {
      const statusUrl = `http://127.0.0.1:9/webhooks/sms/twilio/${id}/status`;
      const form = new URLSearchParams({ To: to, From: '+12125550199', Body: body, StatusCallback: statusUrl });
      const answer = await gateway.request({ method: 'POST', path, headers, body: form.toString() });
      const { sid } = await answer.body.json();
      await database.query(SENT, [campaignId, id, sid]);
      left -= 1;
      if (left === 0) done.resolve();
    },
    { concurrency: AT_ONCE },
  );
  await done.promise;
  const seconds = (performance.now() - began) / 1000;
  await queue.close();
  await gateway.close();
  round = newId();
  return { seconds };
}

/** A queue of its own each round. */
let round = newId();
function queueName() {
  return `bench-${round}`;
}
