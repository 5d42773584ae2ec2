import { readLinkBase } from './link-base.js';
import { Settings } from './settings.js';

function read(link?: string): [string | null, readonly string[]] {
  const settings = new Settings(link === undefined ? {} : { LINK_URL: link });
  return [readLinkBase(settings, 'https://sms.example.com'), settings.faults];
}

test.each([
  [undefined, 'https://sms.example.com/l/'],
  ['https://dnr.example', 'https://dnr.example/'],
  ['https://DNR.example/t', 'https://dnr.example/t/'],
  ['https://küche.example/', 'https://xn--kche-0ra.example/'],
  ['off', null],
])('LINK_URL %s: short links start with %s', (link, base) => {
  expect(read(link)).toEqual([base, []]);
});

test.each(['dnr.example', 'ftp://dnr.example', 'https://dnr.example/?c=', `https://${'long'.repeat(15)}.example/`])(
  'LINK_URL %s is refused',
  (link) => {
    const [, faults] = read(link);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^LINK_URL must be /);
  },
);
