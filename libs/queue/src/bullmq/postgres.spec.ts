import { createDatabase } from '@dinnerbell/testing';
import { queueTraits } from '../queue-traits.js';
import { describeQueue } from '../testing/index.js';

describeQueue('PostgreSQL', queueTraits('postgres:'), async () => {
  const { url, drop } = await createDatabase();
  return { url, stop: drop };
});
