import fc from 'fast-check';
import { composeText } from './compose-text.js';
import { startEstimate } from './estimate.js';
import { findLinks, LINK_CODE_LENGTH, shortenLinks } from './links.js';
import { priceMessage } from './price-message.js';
import { compileTemplate } from './template.js';

const BASE = 'https://sms.example/l/';
const CODE = 'aB3dE5gH';
const frame = { brandName: 'Demo', optOutLine: 'Info: https://demo.example/stop', linkBase: BASE };

test.each([
  ['Book: https://uno.example/menu', 'https://uno.example/menu'],
  ['Book at HTTPS://Uno.Example.', 'HTTPS://Uno.Example'],
  ['Seen http://uno.example?', 'http://uno.example'],
  ['See (https://uno.example/a), please', 'https://uno.example/a'],
  ['“https://uno.example/a”…', 'https://uno.example/a'],
  ["'https://uno.example/a'!", 'https://uno.example/a'],
  ['https://en.example/wiki/Naples_(Italy)', 'https://en.example/wiki/Naples_(Italy)'],
  ['(https://en.example/wiki/Naples_(Italy))', 'https://en.example/wiki/Naples_(Italy)'],
  ['[https://uno.example/a[1]]', 'https://uno.example/a[1]'],
  ['https://uno.example:8443/a?b=c&d=e%20f#g=h;', 'https://uno.example:8443/a?b=c&d=e%20f#g=h'],
  ['https://uno.example/?u=https://due.example', 'https://uno.example/?u=https://due.example'],
  ['メニューhttps://uno.example/ランチ 🎉', 'https://uno.example/ランチ'],
  ['https://köln.example/ł🎉 yes', 'https://köln.example/ł'],
  ['<https://uno.example/a>', 'https://uno.example/a'],
  ['https://uno.example/a\nhttps', 'https://uno.example/a'],
  ['http://localhost:3000/x', 'http://localhost:3000/x'],
  ['https://uno.example,or call', 'https://uno.example'],
  ['https://uno.example. Book', 'https://uno.example'],
])('%# an address ends where its sentence goes on', (text, url) => {
  expect(findLinks(text)).toEqual([{ url, at: text.indexOf(url) }]);
});

test.each([
  'Open tonight.Book now at 7.30pm',
  'www.uno.example',
  'https:// nothing',
  'https://intranet/menu',
  'http://192.168.0.1/menu',
  'http://[::1]/menu',
  'https://user:secret@uno.example/',
  'https://user@uno.example/',
  'https://a..b/',
  'https://uno.example:70000/',
  'https://uno.example:8080x/',
  'javascript://uno.example/%0aalert(1)',
  'ftp://uno.example',
  'xhttps://uno.example',
])('%s is sent as it is', (text) => {
  expect(findLinks(text)).toEqual([]);
  expect(shortenLinks(text, BASE)).toBe(text);
});

test('a browser agrees on every address that is found', () => {
  for (const url of ['https://uno.example/menu', 'https://köln.example/ł', 'http://a-b.c_d.example:65535?x'])
    expect(URL.canParse(findLinks(url)[0]?.url ?? '')).toBe(true);
});

test('shortens links of the message and of its fields, and nothing of the frame', () => {
  const template = compileTemplate('{{name}}: https://uno.example/{{name}}, {{link}}');
  const { text } = composeText(template, { name: 'Ana', link: 'https://due.example.' }, frame, (url) =>
    url.includes('due') ? 'dddddddd' : CODE,
  );
  expect(text).toBe(`Demo: Ana: ${BASE}${CODE}, ${BASE}dddddddd.\nInfo: https://demo.example/stop`);
});

test('without a base, links are sent as they were written', () => {
  const { text } = composeText(compileTemplate('https://uno.example'), {}, { ...frame, linkBase: null });
  expect(text).toContain('https://uno.example');
});

test('what a link hides does not make the text Unicode, and is not blamed for it', () => {
  const estimate = (message: string, value: string) => {
    const run = startEstimate({
      ...{ template: compileTemplate(message), frame, rateCard: { version: '1', rates: { US: 1 } } },
    });
    run.add({ phone: '+15125550100', fields: { link: value } });
    return run.result().estimate;
  };
  expect(estimate('Menu: https://uno.example/ł {{link}}', 'https://uno.example/ő')).toMatchObject({
    encoding: 'GSM-7',
    warnings: [],
  });
  const dear = estimate('Menù… https://uno.example/ł {{link}}', 'https://uno.example/ő');
  expect(dear.breakdown[0]?.why).toBe('“…” in the message');
  expect(dear.warnings[0]?.at).toEqual([4]);
});

const address = fc
  .tuple(
    fc.constantFrom('http://', 'https://', 'HTTPS://'),
    fc.constantFrom('uno.example', 'a-b.due.example:81', 'köln.example'),
    fc.constantFrom('', '/', '/menu', '/a_(b)', '/ł?x=1&y=%20', '/?u=https://x.example#z'),
  )
  .map((parts) => parts.join(''));
const between = fc
  .array(fc.constantFrom(' ', '\n', '. ', ', ', ' (', ') ', 'Hi', '’', '🎉', 'ł', '{', '://', 'http', 'é', ' é'), {
    maxLength: 6,
  })
  .map((pieces) => ` ${pieces.join('')} `);
const pieces = fc.array(fc.tuple(between, address), { maxLength: 4 });

test('the length is certain, and all that is no link stays', () => {
  fc.assert(
    fc.property(pieces, between, (linked, end) => {
      const text = linked.flat().join('') + end;
      const urls = linked.map(([, url]) => url);
      expect(findLinks(text).map(({ url }) => url)).toEqual(urls);
      const short = linked.map(([before]) => `${before}${BASE}${CODE}`).join('') + end;
      expect(shortenLinks(text, BASE, () => CODE)).toBe(short);
      expect(shortenLinks(text, BASE)).toHaveLength(short.length);
      expect(shortenLinks(text, BASE).length - text.length).toBe(
        urls.reduce((sum, url) => sum + BASE.length + LINK_CODE_LENGTH - url.length, 0),
      );
    }),
  );
});

test('a text costs what was estimated, whatever the codes turn out to be', () => {
  const code = fc.string({
    ...{ minLength: LINK_CODE_LENGTH, maxLength: LINK_CODE_LENGTH },
    unit: fc.constantFrom(...'09azAZq'),
  });
  const rateCard = { version: '1', rates: { US: 3 } };
  fc.assert(
    fc.property(pieces, fc.oneof(address, between), fc.array(code, { minLength: 1 }), (linked, field, codes) => {
      const template = compileTemplate(
        `${linked.flat().join('')}{{f|x}}${'long '.repeat(20)}https://uno.example/{{f|x}}`,
      );
      const recipient = { phone: '+15125550100', fields: { f: field } };
      const run = startEstimate({ template, frame, rateCard });
      run.add(recipient);
      let drawn = 0;
      const sent = priceMessage(template, recipient, frame, rateCard, () => codes[drawn++ % codes.length] ?? '');
      const { estimate, refusals } = run.result();
      if (!sent.ok) return expect(refusals.map((refusal) => refusal.code)).toContain(sent.code);
      expect(estimate).toMatchObject({ segments: sent.segments, credits: sent.credits, encoding: sent.encoding });
      expect(sent.text.split(BASE)).toHaveLength(findLinks(template.render(recipient.fields).text).length + 1);
    }),
  );
});
