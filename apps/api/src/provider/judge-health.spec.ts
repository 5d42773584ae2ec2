import { type Health, judgeHealth, type Seen } from './judge-health.js';

const HEALTHY: Health = { state: 'closed', recent: '', tries: 0 };

const saw = (marks: string, more: Partial<Seen> = {}): Seen => ({ marks, probe: false, ...more });
const open = (tries = 0): Health => ({ state: 'half-open', recent: '', tries });

describe('the health of a gateway', () => {
  test('good answers change nothing, a bad one is remembered, and forgotten after fifty', () => {
    expect(judgeHealth({ ...HEALTHY, recent: '1'.repeat(50) }, saw('111'))).toBeUndefined();
    expect(judgeHealth(HEALTHY, saw('1101'))).toEqual({ state: 'closed', recent: '1101' });
    expect(judgeHealth({ ...HEALTHY, recent: '0' }, saw('1'.repeat(50)))).toEqual({
      state: 'closed',
      recent: '1'.repeat(50),
    });
  });

  test.each([
    ['eight in a row', '', '00000000', 'open'],
    ['seven in a row', '', '0000000', 'closed'],
    ['eight, over two waves', '10000', '0000', 'open'],
    ['eight, but one was answered since', '', '000000001', 'closed'],
    ['more than half of twenty', '', '01'.repeat(9) + '00', 'open'],
    ['half of twenty', '', '01'.repeat(10), 'closed'],
    ['more than half of a few', '', '00100', 'closed'],
  ])('%s', (_, recent, marks, state) => {
    expect(judgeHealth({ ...HEALTHY, recent }, saw(marks))?.state).toBe(state);
  });

  test('opens for two seconds, doubling with each try in vain up to a minute, never shorter than it asked for', () => {
    expect(judgeHealth(HEALTHY, saw('00000000'))).toEqual({ state: 'open', forMs: 2000, tries: 0 });
    expect(judgeHealth(HEALTHY, saw('00000000', { retryAfterMs: 7000 }))).toMatchObject({ forMs: 7000 });
    const forMs = [0, 1, 4, 30].map((tries) => judgeHealth(open(tries), saw('10', { probe: true })));
    expect(forMs).toMatchObject([{ forMs: 4000 }, { forMs: 8000 }, { forMs: 60_000 }, { forMs: 60_000 }]);
  });

  test('a refused account waits for a person, and says with which code', () => {
    const refused = saw('1', { refusedWith: '20003' });
    expect(judgeHealth(HEALTHY, refused)).toEqual({ state: 'open', forMs: 60_000, tries: 0, reason: '20003' });
    expect(judgeHealth(open(9), { ...refused, probe: true })).toMatchObject({ forMs: 600_000, tries: 10 });
  });

  test('a probe that is answered closes it, and one that nobody could make says nothing', () => {
    expect(judgeHealth(open(3), saw('111', { probe: true }))).toEqual({ state: 'closed', recent: '' });
    expect(judgeHealth(open(3), saw('', { probe: true }))).toEqual({ state: 'open', forMs: 0, tries: 3 });
  });

  test('waves from before it opened change nothing any more', () => {
    expect(judgeHealth(open(), saw('1'.repeat(50)))).toBeUndefined();
    expect(judgeHealth({ ...open(), state: 'open' }, saw('0'.repeat(50)))).toBeUndefined();
  });
});
