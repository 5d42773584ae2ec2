import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Redis } from 'ioredis';

export interface RedisServer {
  url: string;
  /** Forgets everything: what a wiped cache looks like to the product. */
  flushAll(): Promise<void>;
  /** Ends the server; what it held is gone. */
  stop(): Promise<void>;
}

/** Whether `redis-server` is on PATH; specs that need it count as skipped, by name, where it is not. */
export function redisAvailable(): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, 'redis-server'), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** A Redis of its own on loopback, in memory only. `port` brings one back where it stood. */
export async function startRedis(port?: number): Promise<RedisServer> {
  const directory = mkdtempSync(join(tmpdir(), 'dinnerbell-redis-'));
  const at = port ?? (await freePort());
  const settings = { bind: '127.0.0.1', port: String(at), dir: directory, save: '', appendonly: 'no' };
  const server = spawn(
    'redis-server',
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const gone = once(server, 'exit');
  for await (const line of createInterface({ input: server.stdout })) {
    if (line.includes('Ready to accept connections')) break;
  }
  server.stdout.resume();
  if (server.exitCode !== null) throw new Error(`redis-server ended at once on port ${at}`);
  const url = `redis://127.0.0.1:${at}`;
  return {
    url,
    flushAll: async () => {
      const client = new Redis(url);
      await client.flushall();
      await client.quit();
    },
    stop: async () => {
      server.kill('SIGKILL');
      await gone;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
