import fc from 'fast-check';
import { Problem } from '../../http/problem.js';
import { addDays, readPeriod } from './read-period.js';

const day = fc.integer({ min: 0, max: 36_000 }).map((after) => addDays('2001-01-01', after));

describe('the period of a dashboard', () => {
  test('is the last 30 days, today included, and the 30 before', () => {
    expect(readPeriod({}, '2027-03-02')).toEqual({
      from: '2027-02-01',
      to: '2027-03-02',
      days: 30,
      previousFrom: '2027-01-02',
    });
    expect(readPeriod({ to: '2028-03-01' }, '2030-01-01')).toMatchObject({ from: '2028-02-01', to: '2028-03-01' });
    expect(readPeriod({ from: '2027-03-01' }, '2027-03-02')).toMatchObject({ days: 2, previousFrom: '2027-02-27' });
  });

  test('the period before is as long and ends the day before', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 400 }), (from, days) => {
        const period = readPeriod({ from, to: addDays(from, days - 1) }, '2027-01-01');
        expect(period.days).toBe(days);
        expect(addDays(period.previousFrom, days)).toBe(from);
      }),
    );
  });

  test.each([
    [{ from: '2027-03-02', to: '2027-03-01' }, 'from'],
    [{ from: '2027-03-03' }, 'from'],
    [{ from: '2026-01-01', to: '2027-02-05' }, 'from'],
  ])('refuses %j at %s', (asked, path) => {
    let refusal: unknown;
    try {
      readPeriod(asked, '2027-03-02');
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(Problem);
    expect((refusal as Problem).errors).toMatchObject([{ path, code: 'bad_value' }]);
  });

  test('takes 400 days and refuses 401', () => {
    expect(readPeriod({ from: '2026-01-01', to: addDays('2026-01-01', 399) }, '2027-01-01').days).toBe(400);
    expect(() => readPeriod({ from: '2026-01-01', to: addDays('2026-01-01', 400) }, '2027-01-01')).toThrow(Problem);
  });
});
