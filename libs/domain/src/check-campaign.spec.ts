import { checkSchedule } from './check-campaign.js';

const now = new Date('2026-11-22T12:00:00Z');
const codes = (scheduledAt: string, offerEndsAt?: string) =>
  checkSchedule({
    now,
    scheduledAt: new Date(scheduledAt),
    ...(offerEndsAt ? { offerEndsAt: new Date(offerEndsAt) } : {}),
  }).map(({ path, code }) => `${path} ${code}`);

test.each([
  ['2026-11-22T12:00:00Z', undefined, []],
  ['2026-11-22T11:59:59.999Z', undefined, ['scheduledAt scheduled_in_past']],
  ['2027-11-22T12:00:00Z', undefined, []],
  ['2027-11-22T12:00:00.001Z', undefined, ['scheduledAt scheduled_too_far']],
  ['2026-11-23T12:00:00Z', '2026-11-23T12:00:01Z', []],
  ['2026-11-23T12:00:00Z', '2026-11-23T12:00:00Z', ['offerEndsAt offer_ends_before_start']],
  ['2020-01-01T00:00:00Z', '2019-01-01T00:00:00Z', ['scheduledAt scheduled_in_past', 'offerEndsAt offer_ends_before_start']], // prettier-ignore
])('start %s, end %s: %j', (scheduledAt, offerEndsAt, expected) => {
  expect(codes(scheduledAt, offerEndsAt)).toEqual(expected);
});
