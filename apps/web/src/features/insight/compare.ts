import type { Change } from '../../components/ui/stat-tile.js';
import { t } from '../../words/t.js';

/** Which way is good news. */
type Wish = 'more' | 'less';

/** How a count moved against the period before; nothing where there was nothing. */
export function compareCounts(now: number, before: number, wish: Wish): Change | undefined {
  if (before === 0) return undefined;
  return tell(now - before, t('insight.changeCount', { change: signed(now - before, 0) }), wish);
}

/** How a share of 1 moved, in points of a hundred; less than a tenth of a point is none. */
export function compareShares(now: number | null, before: number | null, wish: Wish): Change | undefined {
  if (now === null || before === null) return undefined;
  const points = Math.round((now - before) * 1000) / 10;
  return tell(points, t('insight.changePoints', { change: signed(points, 1) }), wish);
}

function tell(difference: number, text: string, wish: Wish): Change {
  if (difference === 0) return { text: t('insight.changeNone'), direction: 'same', mood: 'neutral' };
  const better = wish === 'more' ? difference > 0 : difference < 0;
  return { text, direction: difference > 0 ? 'up' : 'down', mood: better ? 'good' : 'bad' };
}

function signed(value: number, digits: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits).replace(/\.0$/, '')}`;
}
