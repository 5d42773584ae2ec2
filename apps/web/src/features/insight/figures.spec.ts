import { compareCounts, compareShares } from './compare.js';
import { periodUntil, readPeriod } from './period.js';

// The words of a page before log-in are written as the browser would write them.
Object.assign(globalThis, { navigator: { language: 'en-US' } });

describe('a period', () => {
  test('ends today and has its days', () => {
    expect(periodUntil('2027-03-02', 7)).toEqual({ from: '2027-02-24', to: '2027-03-02' });
    expect(periodUntil('2028-03-01', 30)).toEqual({ from: '2028-02-01', to: '2028-03-01' });
  });

  test('is a month where the address asks for nonsense', () => {
    expect([readPeriod('90'), readPeriod(7), readPeriod('1e9'), readPeriod(undefined)]).toEqual([90, 7, 30, 30]);
  });
});

describe('against the period before', () => {
  test('counts', () => {
    expect(compareCounts(5, 3, 'more')).toMatchObject({
      direction: 'up',
      mood: 'good',
      text: '+2 on the period before',
    });
    expect(compareCounts(3, 3, 'more')).toMatchObject({ direction: 'same', mood: 'neutral' });
    expect(compareCounts(3, 0, 'more')).toBeUndefined();
  });

  test('shares, in points; fewer opt-outs are good', () => {
    expect(compareShares(0.973, 0.952, 'more')).toMatchObject({ direction: 'up', mood: 'good', text: '+2.1 points' });
    expect(compareShares(0.01, 0.03, 'less')).toMatchObject({ direction: 'down', mood: 'good', text: '−2 points' });
    expect(compareShares(0.9, 0.92, 'more')).toMatchObject({ mood: 'bad' });
    expect(compareShares(0.90001, 0.9, 'more')).toMatchObject({ direction: 'same' });
    expect(compareShares(null, 0.9, 'more')).toBeUndefined();
  });
});
