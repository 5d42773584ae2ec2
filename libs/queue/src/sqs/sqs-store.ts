import type { Message, SQS } from '@aws-sdk/client-sqs';
import type { SqsAddress } from '../address/index.js';
import type { SqsEntry } from './message.js';
import { openSqs } from './sqs-client.js';
import { isMissingQueue, SqsMisconfigured } from './sqs-fault.js';

/** The most messages one call sends or receives, and the longest it waits for one: the limits of SQS. */
export const BATCH = 10;
export const LONG_POLL_S = 20;

/** One SQS queue as this product uses it: found, checked, spoken to. */
export class SqsStore {
  /** Its name in SQS. */
  readonly name: string;
  private readonly sqs: Promise<SQS>;
  private found: string | undefined;

  constructor(
    private readonly address: SqsAddress,
    queue: string,
  ) {
    this.name = address.nameOf(queue);
    this.sqs = openSqs(address);
  }

  /** The queue's URL; makes the queue where the address allows it. Rejects with SqsMisconfigured when there is none. */
  async find(abortSignal: AbortSignal): Promise<string> {
    this.found ??= await this.lookUp(this.name, abortSignal);
    return this.found;
  }

  /**
   * Rejects with SqsMisconfigured when the queue has no dead-letter queue: a job that always fails would come again until it expires.
   * Where the address allows it, makes one that takes a job after `attempts` tries.
   */
  async check(attempts: number, abortSignal: AbortSignal): Promise<void> {
    const { sqs, QueueUrl } = await this.reach(abortSignal);
    const { Attributes } = await sqs.getQueueAttributes(
      { QueueUrl, AttributeNames: ['RedrivePolicy'] },
      { abortSignal },
    );
    if (Attributes?.['RedrivePolicy']) return;
    if (!this.address.create) {
      throw new SqsMisconfigured(
        `The SQS queue ${this.name} has no dead-letter queue: give it a redrive policy with a maxReceiveCount of ${attempts}.`,
      );
    }
    const dead = await this.lookUp(`${this.name}-dead`, abortSignal);
    const of = { QueueUrl: dead, AttributeNames: ['QueueArn' as const] };
    const deadLetterTargetArn = (await sqs.getQueueAttributes(of, { abortSignal })).Attributes?.['QueueArn'];
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn, maxReceiveCount: attempts });
    await sqs.setQueueAttributes({ QueueUrl, Attributes: { RedrivePolicy } }, { abortSignal });
  }

  /** At most ten. Rejects when SQS took not all of them: an answer of 200 may hold failures. */
  async send(batch: readonly SqsEntry[], abortSignal: AbortSignal): Promise<void> {
    const { sqs, QueueUrl } = await this.reach(abortSignal);
    const Entries = batch.map((entry, at) => ({ Id: String(at), ...entry }));
    const { Failed = [] } = await sqs.sendMessageBatch({ QueueUrl, Entries }, { abortSignal });
    if (Failed.length === 0) return;
    const codes = [...new Set(Failed.map(({ Code }) => Code))].join(', ');
    throw new Error(`SQS refused ${Failed.length} of ${batch.length} jobs for the queue ${this.name}: ${codes}`);
  }

  /** Waits up to 20 s for a message, which is then hidden for `hiddenSeconds`; at most ten at once. */
  async receive(most: number, hiddenSeconds: number, abortSignal: AbortSignal): Promise<Message[]> {
    const { sqs, QueueUrl } = await this.reach(abortSignal);
    const { Messages = [] } = await sqs.receiveMessage(
      {
        QueueUrl,
        MaxNumberOfMessages: Math.min(most, BATCH),
        WaitTimeSeconds: LONG_POLL_S,
        VisibilityTimeout: hiddenSeconds,
        MessageSystemAttributeNames: ['ApproximateReceiveCount'],
      },
      { abortSignal },
    );
    return Messages;
  }

  /** Hides a received message for so many seconds from now; 0 shows it to others at once. */
  async hide({ ReceiptHandle }: Message, seconds: number, abortSignal: AbortSignal): Promise<void> {
    const { sqs, QueueUrl } = await this.reach(abortSignal);
    await sqs.changeMessageVisibility({ QueueUrl, ReceiptHandle, VisibilityTimeout: seconds }, { abortSignal });
  }

  async deleteMessage({ ReceiptHandle }: Message, abortSignal: AbortSignal): Promise<void> {
    const { sqs, QueueUrl } = await this.reach(abortSignal);
    await sqs.deleteMessage({ QueueUrl, ReceiptHandle }, { abortSignal });
  }

  async close(): Promise<void> {
    (await this.sqs).destroy();
  }

  private async reach(abortSignal: AbortSignal): Promise<{ sqs: SQS; QueueUrl: string }> {
    const [sqs, QueueUrl] = await Promise.all([this.sqs, this.find(abortSignal)]);
    return { sqs, QueueUrl };
  }

  private async lookUp(name: string, abortSignal: AbortSignal): Promise<string> {
    const sqs = await this.sqs;
    try {
      return given(await sqs.getQueueUrl({ QueueName: name }, { abortSignal }));
    } catch (error) {
      if (!isMissingQueue(error)) throw error;
      if (this.address.create) return given(await sqs.createQueue({ QueueName: name }, { abortSignal }));
      const message = `There is no SQS queue ${name} in ${this.address.region}, or not for these credentials.`;
      throw new SqsMisconfigured(message, { cause: error });
    }
  }
}

function given({ QueueUrl }: { QueueUrl?: string | undefined }): string {
  if (QueueUrl === undefined) throw new Error('SQS answered without the URL of the queue');
  return QueueUrl;
}
