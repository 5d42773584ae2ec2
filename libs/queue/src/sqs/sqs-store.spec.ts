import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openQueue } from '../open-queue.js';
import type { JobQueue } from '../port.js';

interface Answer {
  status: number;
  body: object;
  headers?: Record<string, string>;
}

/** AWS's own wire, answer for answer as its documentation shows it; an emulator never fails like this. */
describe('what AWS answers', () => {
  let server: Server;
  let queue: JobQueue;
  let calls: { operation: string; body: { Entries?: { Id: string; DelaySeconds: number }[] } }[];
  let answers: Record<string, (turn: number) => Answer>;

  beforeEach(async () => {
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'spec', AWS_SECRET_ACCESS_KEY: 'spec' });
    calls = [];
    answers = { GetQueueUrl: () => ({ status: 200, body: { QueueUrl: 'https://sqs.eu-west-1.amazonaws.com/1/q' } }) };
    server = createServer(async (request, response) => {
      const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
      calls.push({ operation, body: JSON.parse(Buffer.concat(await request.toArray()).toString()) });
      const turn = calls.filter((call) => call.operation === operation).length;
      const { status, body, headers } = answers[operation]?.(turn) ?? { status: 500, body: {} };
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0', ...headers });
      response.end(JSON.stringify(body));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    queue = openQueue(`sqs://eu-west-1/spec?endpoint=http://127.0.0.1:${port}`, { name: 'jobs' });
  });
  afterEach(async () => {
    await queue.close();
    server.closeAllConnections();
    server.close();
  });

  const jobs = (length: number) => Array.from({ length }, (_, id) => ({ name: 'job', data: { id: String(id) } }));
  const made = (operation: string) => calls.filter((call) => call.operation === operation);
  const taken = { status: 200, body: { Successful: [] } };

  test('ten a batch, and the queue is looked up once', async () => {
    answers['SendMessageBatch'] = () => taken;
    await queue.addAll(jobs(25));
    await queue.addAll(jobs(1));
    const sizes = made('SendMessageBatch').map(({ body }) => body.Entries?.length);
    expect(sizes.sort()).toEqual([1, 10, 10, 5].sort());
    expect(made('GetQueueUrl')).toHaveLength(1);
  });

  test('a 200 that holds failures is a failure, told once and not sent again', async () => {
    const Failed = [
      { Id: '1', Code: 'InternalError', SenderFault: false },
      { Id: '2', Code: 'InternalError', SenderFault: false, Message: 'canary' },
    ];
    answers['SendMessageBatch'] = () => ({ status: 200, body: { Successful: [], Failed } });
    await expect(queue.addAll(jobs(3))).rejects.toThrow(
      /^SQS refused 2 of 3 jobs for the queue spec-jobs: InternalError$/,
    );
    expect(made('SendMessageBatch')).toHaveLength(1);
  });

  test('what the SDK tries again is brought through, and no more often than the SDK does', async () => {
    answers['SendMessageBatch'] = (turn) => (turn < 3 ? { status: 503, body: {} } : taken);
    await queue.addAll(jobs(1));
    expect(made('SendMessageBatch')).toHaveLength(3);
    answers['SendMessageBatch'] = () => ({ status: 503, body: {} });
    await expect(queue.addAll(jobs(1))).rejects.toThrow();
    expect(made('SendMessageBatch')).toHaveLength(6);
  });

  test('a missing queue, as AWS says it to old and new clients', async () => {
    answers['GetQueueUrl'] = () => ({
      status: 400,
      headers: { 'x-amzn-query-error': 'AWS.SimpleQueueService.NonExistentQueue;Sender' },
      body: { __type: 'com.amazonaws.sqs#QueueDoesNotExist', message: 'The specified queue does not exist.' },
    });
    const missing = 'There is no SQS queue spec-jobs in eu-west-1';
    await expect(queue.add({ name: 'job', data: {} })).rejects.toThrow(missing);
    await expect(queue.process(() => Promise.resolve(), { concurrency: 1 })).rejects.toThrow(missing);
  });

  test('a right that is missing refuses the start', async () => {
    answers['GetQueueAttributes'] = () => ({
      status: 403,
      body: { __type: 'com.amazon.coral.service#AccessDeniedException', Message: 'not authorized to perform: sqs:X' },
    });
    const start = queue.process(() => Promise.resolve(), { concurrency: 1 });
    await expect(start).rejects.toThrow('not authorized to perform: sqs:X');
  });

  test('an SQS that stumbles does not refuse the start', async () => {
    answers['GetQueueAttributes'] = () => ({ status: 500, body: {} });
    answers['ReceiveMessage'] = () => ({ status: 500, body: {} });
    await queue.process(() => Promise.resolve(), { concurrency: 1 });
  });
});
