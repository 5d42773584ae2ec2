import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const rooms = join(import.meta.dirname, '..');
const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
const named = [
  ...new Set([...readme.matchAll(/`((?:campaign|sms|billing)\/[a-z.-]+)`/g)].map((match) => match[1] ?? '')),
];

describe('the road', () => {
  test('names the files of all eight steps', () => {
    expect([...readme.matchAll(/^\| [①-⑧] /gm)]).toHaveLength(8);
    expect(named.length).toBeGreaterThan(15);
  });

  test.each(named)('%s exists', (file) => {
    expect(existsSync(join(rooms, `${file}.ts`)) || existsSync(join(rooms, file))).toBe(true);
  });

  const steps = named.filter((file) => file.startsWith('campaign/') && existsSync(join(rooms, `${file}.ts`)));

  test.each(steps.filter((file) => /^\| [①-⑧].*/m.test(lineOf(file))))('%s opens with its step', (file) => {
    const [first] = readFileSync(join(rooms, `${file}.ts`), 'utf8').split('\n');
    expect(first).toMatch(/^\/\*\* Step [①-⑧] /);
  });
});

function lineOf(file: string): string {
  return readme.split('\n').find((line) => line.includes(`\`${file}\``)) ?? '';
}
