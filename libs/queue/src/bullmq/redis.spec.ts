import { redisAvailable, startRedis } from '@dinnerbell/testing';
import { describeQueue } from '../testing/index.js';

if (redisAvailable()) describeQueue('Redis', () => startRedis());
else test.skip('a queue on Redis: redis-server is not on PATH', () => undefined);
