import { parseSqsUrl } from './index.js';

function addressOf(url: string) {
  const parsed = parseSqsUrl(url);
  if (!parsed.ok) throw new Error(parsed.fault);
  return parsed.address;
}

describe('parseSqsUrl', () => {
  test('derives the names of the queues from the prefix', () => {
    const address = addressOf('sqs://eu-west-1/prod');
    expect(address).toMatchObject({ region: 'eu-west-1', create: false });
    expect(address).not.toHaveProperty('endpoint');
    expect(address.nameOf('dinnerbell')).toBe('prod-dinnerbell');
    expect(address.nameOf('dinnerbell-lanes')).toBe('prod-dinnerbell-lanes');
  });

  test('takes an endpoint, leave to create, and names in full', () => {
    const address = addressOf(
      'sqs://us-gov-west-1/prod?endpoint=http://127.0.0.1:4566&create=true&queue.dinnerbell=Jobs_1',
    );
    expect(address).toMatchObject({ region: 'us-gov-west-1', endpoint: 'http://127.0.0.1:4566', create: true });
    expect(address.nameOf('dinnerbell')).toBe('Jobs_1');
    expect(address.nameOf('dinnerbell-lanes')).toBe('prod-dinnerbell-lanes');
  });

  test.each([
    ['sqs', 'sqs://'],
    ['https://sqs.eu-west-1.amazonaws.com/1/q', 'sqs://'],
    ['sqs://', 'region'],
    ['sqs://prod', 'region'],
    ['sqs://eu-west-1:443/prod', 'region'],
    ['sqs://eu-west-1', 'prefix'],
    ['sqs://eu-west-1/', 'prefix'],
    ['sqs://eu-west-1/prod/dinnerbell', 'prefix'],
    [`sqs://eu-west-1/${'p'.repeat(51)}`, 'prefix'],
    ['sqs://canary:canary@eu-west-1/prod', 'credentials'],
    ['sqs://eu-west-1/prod?endpoint=127.0.0.1:4566', 'endpoint'],
    ['sqs://eu-west-1/prod?endpoint=ftp://canary', 'endpoint'],
    ['sqs://eu-west-1/prod?create=canary', 'create'],
    ['sqs://eu-west-1/prod?creates=true', 'question mark'],
    ['sqs://eu-west-1/prod?queue.dinnerbell=canary.fifo', 'FIFO'],
    ['sqs://eu-west-1/prod?queue.dinnerbell=', 'names a queue'],
  ])('refuses %s and repeats nothing of it', (url, why) => {
    const parsed = parseSqsUrl(url);
    expect(parsed).toMatchObject({ ok: false, fault: expect.stringContaining(why) });
    expect(JSON.stringify(parsed)).not.toContain('canary');
    expect(JSON.stringify(parsed)).toContain('sqs://<region>/<prefix>');
  });
});
