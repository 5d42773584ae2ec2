import { sharesOf } from './shares.js';
import { whatCanBeDone } from './what-can-be-done.js';

const none = { total: 0, pending: 0, sending: 0, sent: 0, delivered: 0, failed: 0, unknown: 0, skipped: 0 };

test('how far a campaign is counts whatever is no longer to be sent', () => {
  const counts = { ...none, total: 100, pending: 40, sending: 10, sent: 10, delivered: 30, failed: 10 };
  expect(sharesOf({ counts, clicked: 6 })).toEqual({ done: 50, doneShare: 0.5, deliveredShare: 0.6, clickShare: 0.2 });
});

test('before anything was taken there is no share to tell', () => {
  expect(sharesOf({ counts: none, clicked: 0 })).toEqual({
    ...{ done: 0, doneShare: 0 },
    ...{ deliveredShare: undefined, clickShare: undefined },
  });
});

test('a campaign that only waits for answers is not paused any more', () => {
  expect(whatCanBeDone({ status: 'Sending', settling: false })).toContain('pause');
  expect(whatCanBeDone({ status: 'Sending', settling: true })).not.toContain('pause');
});
