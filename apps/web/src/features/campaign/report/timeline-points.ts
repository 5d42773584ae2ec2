import { formatDate } from '../../../lib/format/dates.js';
import { t } from '../../../words/t.js';
import type { Report } from '../api/report.js';

const DAY_MS = 86_400_000;

/** The points of a timeline under the names people read; over more than a day the day is told too. */
export function timelinePoints(timeline: Report['timeline']): Record<string, string | number>[] {
  const [first, last] = [timeline[0], timeline.at(-1)];
  const isLong = first !== undefined && last !== undefined && Date.parse(last.at) - Date.parse(first.at) > DAY_MS;
  return timeline.map(({ at, accepted, delivered, failed, clicked }) => ({
    at: formatDate(at, isLong ? 'dateTime' : 'time'),
    [t('campaign.accepted')]: accepted,
    [t('campaign.delivered')]: delivered,
    [t('campaign.failedShort')]: failed,
    [t('campaign.clicked')]: clicked,
  }));
}
