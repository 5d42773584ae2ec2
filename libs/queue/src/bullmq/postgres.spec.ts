import { createDatabase } from '@dinnerbell/testing';
import { describeQueue } from '../testing/index.js';

describeQueue('PostgreSQL', async () => {
  const { url, drop } = await createDatabase();
  return { url, stop: drop };
});
