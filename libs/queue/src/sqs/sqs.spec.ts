import { jest } from '@jest/globals';
import { startSqs } from '@dinnerbell/testing';
import { queueTraits } from '../queue-traits.js';
import { describeQueue } from '../testing/index.js';

// Wires are cut while drivers of others connect; on a machine at its limits their own time-outs come first. The first fault is printed.
jest.retryTimes(2, { logErrorsBeforeRetry: true });

describeQueue('SQS', queueTraits('sqs:'), async () => {
  const { endpoint, queueUrl, stop } = await startSqs();
  const urlAt = (address: string) => queueUrl('spec').replace(endpoint, address.replace(/\/$/, ''));
  return { url: queueUrl('spec'), wire: { address: endpoint, urlAt }, stop };
});
