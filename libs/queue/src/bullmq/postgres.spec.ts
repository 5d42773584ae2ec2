import { jest } from '@jest/globals';
import { createDatabase } from '@dinnerbell/testing';
import { queueTraits } from '../queue-traits.js';
import { describeQueue } from '../testing/index.js';

// Wires are cut while drivers of others connect; on a machine at its limits their own time-outs come first. The first fault is printed.
jest.retryTimes(2, { logErrorsBeforeRetry: true });

describeQueue('PostgreSQL', queueTraits('postgres:'), async () => {
  const { url, drop } = await createDatabase();
  return { url, stop: drop };
});
