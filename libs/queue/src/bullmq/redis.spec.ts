import { jest } from '@jest/globals';
import { redisAvailable, startRedis } from '@dinnerbell/testing';
import { queueTraits } from '../queue-traits.js';
import { describeQueue } from '../testing/index.js';

// Wires are cut while drivers of others connect; on a machine at its limits their own time-outs come first. The first fault is printed.
jest.retryTimes(2, { logErrorsBeforeRetry: true });

if (redisAvailable()) describeQueue('Redis', queueTraits('redis:'), () => startRedis());
else test.skip('a queue on Redis: redis-server is not on PATH', () => undefined);
