// Posts signed receipts over 64 connections and times each answer.
import { Pool } from 'undici';
import { takeTasks } from '../ground/task.mjs';
import { percentile } from '../report/statistics.mjs';
import { signedReceipts } from './signed-receipts.mjs';

const IN_FLIGHT = 64;

takeTasks(async ({ url, ...task }) => {
  const receipts = signedReceipts(task);
  const pool = new Pool(url, { connections: IN_FLIGHT, pipelining: 1 });
  const times = [];
  let next = 0;
  const lane = async () => {
    while (next < receipts.length) {
      const { path, body, signature } = receipts[next++];
      const began = performance.now();
      const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature };
      const answer = await pool.request({ method: 'POST', path, headers, body });
      await answer.body.dump();
      if (answer.statusCode !== 204) throw new Error(`${path.split('?')[0]} answered ${answer.statusCode}`);
      times.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  const seconds = (performance.now() - began) / 1000;
  await pool.close();
  return { seconds, p99Ms: percentile(times, 0.99) };
});
