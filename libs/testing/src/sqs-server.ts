import { startFauxqs } from 'fauxqs';

export interface SqsServer {
  /** http://127.0.0.1:port */
  endpoint: string;
  /** What a process of its own needs in its environment to speak to it. */
  credentials: Readonly<Record<string, string>>;
  /** A QUEUE_URL; its queues are made when they are first used. */
  queueUrl(prefix: string): string;
  /** How many messages of a queue wait, are put off, or are with a worker; undefined while there is no such queue. */
  count(queue: string): { ready: number; delayed: number; inflight: number } | undefined;
  /** The redrive policy of a queue. */
  redrive(queue: string): unknown;
  /** Makes a queue as bare as AWS makes it. */
  create(queue: string): void;
  /** Puts a message of any kind into a queue. */
  send(queue: string, body: string): void;
  /** Forgets every message. */
  wipe(): void;
  stop(): Promise<void>;
}

/** What the AWS SDK signs with; no emulator looks. Without them it would ask the network for some. */
const CREDENTIALS = { AWS_ACCESS_KEY_ID: 'spec', AWS_SECRET_ACCESS_KEY: 'spec', AWS_EC2_METADATA_DISABLED: 'true' };

/** An SQS of its own in this process, in memory only; sets the AWS credentials of the process to made-up ones. */
export async function startSqs(): Promise<SqsServer> {
  Object.assign(process.env, CREDENTIALS);
  const server = await startFauxqs({ port: 0, logger: false });
  const endpoint = `http://127.0.0.1:${server.port}`;
  return {
    endpoint,
    credentials: CREDENTIALS,
    queueUrl: (prefix) => `sqs://us-east-1/${prefix}?endpoint=${endpoint}&create=true`,
    count: (queue) => {
      const messages = server.inspectQueue(queue)?.messages;
      return (
        messages && {
          ready: messages.ready.length,
          delayed: messages.delayed.length,
          inflight: messages.inflight.length,
        }
      );
    },
    redrive: (queue) => JSON.parse(server.inspectQueue(queue)?.attributes['RedrivePolicy'] ?? 'null'),
    create: (queue) => void server.createQueue(queue),
    send: (queue, body) => void server.sendMessage(queue, body),
    wipe: () => server.reset(),
    stop: () => server.stop(),
  };
}
