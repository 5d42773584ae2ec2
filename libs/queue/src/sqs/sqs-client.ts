import type { SQS } from '@aws-sdk/client-sqs';
import type { SqsAddress } from '../address/index.js';

/**
 * The AWS SDK's client; credentials are what its default chain finds. The SDK is loaded here, when SQS is really used: 27 MB that a process
 * on another driver does not need.
 */
export async function openSqs({ region, endpoint }: SqsAddress): Promise<SQS> {
  const { SQS } = await import('@aws-sdk/client-sqs');
  return new SQS({
    region,
    // Told where to speak to, it speaks there, not to the host in a queue's URL.
    ...(endpoint && { endpoint, useQueueUrlAsEndpoint: false }),
    requestHandler: { connectionTimeout: 5_000 },
  });
}
