// The limit: clean rows by one COPY in one transaction into the table as it is, with all its indexes.
import pg from 'pg';
import { copyRecipients } from '../ground/campaigns.mjs';
import { takeTasks } from '../ground/task.mjs';
import { cleanLines } from './guest-list.mjs';

takeTasks(async ({ url, campaignId, merchantId, rows }) => {
  const chunks = cleanLines(campaignId, merchantId, rows);
  const client = new pg.Client(url);
  await client.connect();
  const began = performance.now();
  await client.query('BEGIN');
  await copyRecipients(client, chunks);
  await client.query('COMMIT');
  const seconds = (performance.now() - began) / 1000;
  await client.end();
  return { seconds };
});
