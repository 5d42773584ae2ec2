import { createIORedisClient, type IRedisClient } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';

/**
 * ioredis that can be closed while Redis is away. Told to disconnect while it waits to reconnect, ioredis 5 clears its timer and never says
 * `end`, for which BullMQ's `close()` waits for ever; told to quit without an offline queue it rejects and goes on reconnecting.
 */
class ClosableRedis extends Redis {
  override disconnect(reconnect = false): void {
    const waiting = this.status === 'reconnecting';
    super.disconnect(reconnect);
    if (!waiting || reconnect) return;
    // A connection begun and ended at once is what makes ioredis notice.
    this.connect().catch(() => undefined);
    super.disconnect();
  }

  override async quit(): Promise<'OK'> {
    if (this.status === 'ready') return super.quit();
    this.disconnect();
    return 'OK';
  }
}

/** What BullMQ makes its Redis connections with. */
export function closableRedis({ url, ...options }: RedisOptions & { url?: string }): IRedisClient {
  return createIORedisClient(url === undefined ? new ClosableRedis(options) : new ClosableRedis(url, options));
}
