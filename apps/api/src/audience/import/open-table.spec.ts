import { setImmediate as nextTurn } from 'node:timers/promises';
import { openTable } from './open-table.js';

async function* whole(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

async function readRows(text: string): Promise<[number, string[]][]> {
  const rows: [number, string[]][] = [];
  const { records } = await openTable(whole(text), 'US');
  for await (const { row, cells } of records) cells.forEach((record, at) => rows.push([row + at, record]));
  return rows;
}

const PHONE = '+12125550100';

describe('openTable', () => {
  test('numbers rows as a spreadsheet does, from the one below the header', async () => {
    expect(await readRows(`\n\nPhone,Name\n${PHONE},"a\nb"\n\n${PHONE},c`)).toEqual([
      [4, [PHONE, 'a\nb']],
      [5, ['']],
      [6, [PHONE, 'c']],
    ]);
  });

  test('gives the first row too when it is no header', async () => {
    expect(await readRows(`${PHONE},a\n${PHONE},b\n`)).toEqual([
      [1, [PHONE, 'a']],
      [2, [PHONE, 'b']],
    ]);
  });

  test('gives every row of a file longer than its sample, once and in order', async () => {
    const count = 5000;
    const rows = await readRows(`Phone\n${Array.from({ length: count }, (_, at) => `x${at}\n`).join('')}`);
    expect(rows).toEqual(Array.from({ length: count }, (_, at) => [at + 2, [`x${at}`]]));
  });

  test('stops at a million rows', async () => {
    const million = `Phone\n${'1\n'.repeat(1_000_000)}`;
    expect(await count(million)).toBe(1_000_000);
    await expect(count(`${million}1\n`)).rejects.toMatchObject({ status: 413, code: 'file_too_large' });
  });

  test('lets others have their turn, however much arrives at once', async () => {
    let [turns, done] = [0, false];
    const counting = (async () => {
      for (; !done; turns += 1) await nextTurn();
    })();
    await count(`Phone\n${`${PHONE}\n`.repeat(200_000)}`);
    done = true;
    await counting;
    expect(turns).toBeGreaterThan(5);
  });

  async function count(text: string): Promise<number> {
    let rows = 0;
    const { records } = await openTable(whole(text), 'US');
    for await (const { cells } of records) rows += cells.length;
    return rows;
  }
});
