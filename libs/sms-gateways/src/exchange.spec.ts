import { jest } from '@jest/globals';
import type { Dispatcher } from 'undici';
import { Exchange, type WireAnswer, type WireBreak } from './exchange.js';

function start() {
  const settled: (WireAnswer | WireBreak)[] = [];
  const aborted: Error[] = [];
  const controller = { abort: (error: Error) => aborted.push(error) } as unknown as Dispatcher.DispatchController;
  const exchange = new Exchange((result) => settled.push(result), 15_000);
  return { exchange, controller, settled, aborted };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('a second start on the wire would be a hidden retry: it is stopped before it is written', () => {
  const { exchange, controller, aborted, settled } = start();
  exchange.onRequestStart(controller);
  expect(aborted).toHaveLength(0);
  exchange.onRequestStart(controller);
  expect(aborted).toHaveLength(1);
  exchange.onResponseError(controller, Object.assign(new Error(), { code: 'UND_ERR_SOCKET' }));
  expect(settled).toEqual([{ kind: 'break', errorCode: 'UND_ERR_SOCKET', written: true }]);
});

test('what waited too long, as in a worker that was stopped and thawed, is not written any more', () => {
  const { exchange, controller, aborted, settled } = start();
  jest.advanceTimersByTime(5_001);
  exchange.onRequestStart(controller);
  expect(aborted).toHaveLength(1);
  expect(settled).toEqual([{ kind: 'break', errorCode: 'WAITED_TOO_LONG', written: false }]);
});

test('one deadline holds for head and body together, and it settles once', () => {
  const { exchange, controller, aborted, settled } = start();
  exchange.onRequestStart(controller);
  jest.advanceTimersByTime(14_999);
  exchange.onResponseStart(controller, 201, {});
  exchange.onResponseData(controller, Buffer.from('{'));
  expect(settled).toHaveLength(0);
  jest.advanceTimersByTime(1);
  expect(settled).toEqual([{ kind: 'break', errorCode: 'NO_ANSWER', written: true }]);
  exchange.onResponseEnd();
  expect(settled).toHaveLength(1);
  expect(aborted).toHaveLength(1);
});

test('an answer in pieces is put together before it is read', () => {
  const { exchange, controller, settled } = start();
  exchange.onRequestStart(controller);
  exchange.onResponseStart(controller, 201, { 'retry-after': '3' });
  for (const byte of Buffer.from('caffè')) exchange.onResponseData(controller, Buffer.from([byte]));
  exchange.onResponseEnd();
  expect(settled).toEqual([{ kind: 'answer', status: 201, retryAfter: '3', body: 'caffè' }]);
});
