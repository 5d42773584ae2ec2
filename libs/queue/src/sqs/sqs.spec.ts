import { startSqs } from '@dinnerbell/testing';
import { queueTraits } from '../queue-traits.js';
import { describeQueue } from '../testing/index.js';

describeQueue('SQS', queueTraits('sqs:'), async () => {
  const { endpoint, queueUrl, stop } = await startSqs();
  const urlAt = (address: string) => queueUrl('spec').replace(endpoint, address.replace(/\/$/, ''));
  return { url: queueUrl('spec'), wire: { address: endpoint, urlAt }, stop };
});
