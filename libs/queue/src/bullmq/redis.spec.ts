import { redisAvailable, startRedis } from '@dinnerbell/testing';
import { queueTraits } from '../queue-traits.js';
import { describeQueue } from '../testing/index.js';

if (redisAvailable()) describeQueue('Redis', queueTraits('redis:'), () => startRedis());
else test.skip('a queue on Redis: redis-server is not on PATH', () => undefined);
