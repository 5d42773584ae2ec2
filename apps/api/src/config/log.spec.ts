import { Writable } from 'node:stream';
import { pino } from 'pino';
import { describeError, NestLog } from './log.js';

describe('logs', () => {
  function write(use: (log: NestLog) => void): Record<string, unknown>[] {
    const lines: string[] = [];
    const sink = new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) });
    use(new NestLog(pino({ level: 'trace', serializers: { error: describeError } }, sink)));
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  test('hide what looks like a phone number and leave ids, times and counts alone', () => {
    const [line] = write((log) =>
      log.warn(
        'to +1 (212) 555-0100, 12125550101 and 020 7946 0000: 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a took 1234 ms',
        'Sms',
      ),
    );
    expect(line).toMatchObject({
      room: 'Sms',
      msg: 'to …, … and …: 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a took 1234 ms',
    });
  });

  test('an error is told by kind, message, code and stack, never by what a driver hung on it', () => {
    const error = Object.assign(new Error('duplicate key, see +12125550100'), {
      code: '23505',
      detail: 'Key (phone)=(+12125550100)',
    });
    const [line] = write((log) => log.error(error, 'stack text', 'Database'));
    expect(line?.['error']).toMatchObject({ type: 'Error', message: 'duplicate key, see …', code: '23505' });
    expect(JSON.stringify(line)).not.toContain('2125550100');
  });

  test('an event keeps its members', () => {
    expect(write((log) => log.log({ campaignId: 'c', sent: 5 }, 'Lane'))[0]).toMatchObject({
      room: 'Lane',
      campaignId: 'c',
      sent: 5,
    });
  });

  test('the cause of an error is told too', () => {
    expect(describeError(new Error('outer', { cause: new TypeError('inner') }))).toMatchObject({
      cause: { type: 'TypeError', message: 'inner' },
    });
  });
});
