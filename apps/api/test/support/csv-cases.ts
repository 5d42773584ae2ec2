import iconv from 'iconv-lite';

/** One file and what must come of it, for a restaurant in the US. */
export interface CsvCase {
  name: string;
  file: string | Buffer;
  mapping?: object;
  /** [accepted, duplicates, invalid] */
  counts: [number, number, number];
  /** `row column code` of each row that is not taken. */
  problems?: string[];
  /** Numbers in order, without +1. */
  phones?: string[];
  /** Merge fields of the first guest. */
  fields?: Record<string, string>;
}

/** A file nothing is taken of. */
export interface RefusedCsv {
  name: string;
  file: string | Buffer;
  mapping?: object | string;
  status: number;
  code: string;
  /** Some words of the sentence that says why. */
  says?: string;
}

const A = '+12125550100';
const B = '+12125550101';
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const ana = { name: 'Ana' };

export const CSV_CASES: CsvCase[] = [
  { name: 'UTF-8', file: `Name,Phone\nAna,${A}\nBo,${B}\n`, counts: [2, 0, 0], fields: ana },
  { name: 'UTF-8 with BOM', file: `\uFEFFName,Phone\nAna,${A}\n`, counts: [1, 0, 0], fields: ana },
  {
    name: 'UTF-8 with BOM and a quoted first header',
    file: `\uFEFF"Name","Phone"\nAna,${A}\n`,
    counts: [1, 0, 0],
    fields: ana,
  },
  {
    name: 'UTF-16 LE',
    file: utf16(`\uFEFFName\tPhone\r\nZoë 👩‍🍳\t${A}\r\n`),
    counts: [1, 0, 0],
    fields: { name: 'Zoë 👩‍🍳' },
  },
  {
    name: 'UTF-16 BE',
    file: utf16(`\uFEFFName,Phone\n小林,${A}\n`).swap16(),
    counts: [1, 0, 0],
    fields: { name: '小林' },
  },
  { name: 'UTF-16 LE without BOM', file: utf16(`Name,Phone\nAna,${A}\n`), counts: [1, 0, 0], fields: ana },
  {
    name: 'Windows-1252',
    file: iconv.encode(`Name,Phone\nJosé “Bo”,${A}\n`, 'win1252'),
    counts: [1, 0, 0],
    fields: { name: 'José “Bo”' },
  },
  {
    name: 'semicolons',
    file: `Name;Phone;Spend\nAna;${A};1,50\n`,
    counts: [1, 0, 0],
    fields: { name: 'Ana', spend: '1,50' },
  },
  { name: 'tabs', file: `Name\tPhone\tCity\nAna\t${A}\t\n`, counts: [1, 0, 0], fields: ana },
  { name: 'bars', file: `Name|Phone\nAna|${A}\n`, counts: [1, 0, 0], fields: ana },
  {
    name: 'a sep= line is no row',
    file: `sep=;\r\nName;Phone\r\nAna;12\r\n`,
    counts: [0, 0, 1],
    problems: ['2 Phone phone_too_short'],
  },
  { name: 'old Mac line ends', file: `Name,Phone\rAna,${A}\rBo,${B}`, counts: [2, 0, 0], fields: ana },
  {
    name: 'line ends of all kinds',
    file: `Name,Phone\r\nAna,${A}\nBo,${B}\rCy,12`,
    counts: [2, 0, 1],
    problems: ['4 Phone phone_too_short'],
  },
  { name: 'header only', file: 'Name,Phone\n', counts: [0, 0, 0] },
  { name: 'no header', file: `Ana,${A}\nBo,${B}`, counts: [2, 0, 0], fields: { column_1: 'Ana' } },
  {
    name: 'numbers alone',
    file: `${A}\n${B}\n${A}\n`,
    counts: [2, 1, 0],
    problems: ['3 column_1 duplicate'],
    fields: {},
  },
  {
    name: 'headers twice',
    file: `Phone,City,City\n${A},Rome,Bonn\n`,
    counts: [1, 0, 0],
    fields: { city: 'Rome', city_2: 'Bonn' },
  },
  { name: 'headers in Hindi', file: `नाम,मोबाइल नंबर\nAna,${A}\n`, counts: [1, 0, 0], fields: ana },
  {
    name: 'headers in German',
    file: `Vorname;Nachname;Handynummer\nAna;Lee;${A}\n`,
    counts: [1, 0, 0],
    fields: { name: 'Ana', vorname: 'Ana', nachname: 'Lee' },
  },
  {
    name: 'headers with spaces and NBSP',
    file: ` NAME ,\u00a0Mobile No.\u00a0\nAna,${A}\n`,
    counts: [1, 0, 0],
    fields: ana,
  },
  {
    name: 'a phone column only its cells give away',
    file: `Who,Reach\nAna,${A}\nBo,12\n`,
    counts: [1, 0, 1],
    problems: ['3 Reach phone_too_short'],
  },
  {
    name: 'a mapping by header',
    file: `A,B,C\nx,${A},Ana\n`,
    mapping: { B: 'phone', C: 'name', A: '' },
    counts: [1, 0, 0],
    fields: ana,
  },
  {
    name: 'a mapping by number',
    file: `A,B,C\nx,${A},Ana\n`,
    mapping: { 2: 'phone', 3: 'name', 1: '' },
    counts: [1, 0, 0],
    fields: ana,
  },
  {
    name: 'quotes',
    file: `"Name","Phone"\n"Ana ""Bo"", Jr.","${A}"\n`,
    counts: [1, 0, 0],
    fields: { name: 'Ana "Bo", Jr.' },
  },
  {
    name: 'line breaks in quotes',
    file: `Phone,Notes\n12,"one\r\ntwo\nthree"\n13,x\n`,
    counts: [0, 0, 2],
    problems: ['2 Phone phone_too_short', '3 Phone phone_too_short'],
  },
  {
    name: 'a stray quote',
    file: `Name,Phone\nAna 5" pipe,${A}\nBo,${B}\n`,
    counts: [2, 0, 0],
    fields: { name: 'Ana 5" pipe' },
  },
  {
    name: 'a space before a quote',
    file: `Name, "Phone"\n "Lee, Ana", "${A}"\n`,
    counts: [1, 0, 0],
    fields: { name: 'Lee, Ana' },
  },
  {
    name: 'blank rows count for numbers only',
    file: `Name,Phone\n\nAna,12\n,\n \nBo,${B}\n\n\n`,
    counts: [1, 0, 1],
    problems: ['3 Phone phone_too_short'],
  },
  {
    name: 'rows too short and too long',
    file: `Name,Phone,City\nAna,${A}\nBo,${B},Rome,,\nCy,${B},Rome,x\nDi\n`,
    counts: [2, 0, 2],
    problems: ['4  too_many_cells', '5 Phone phone_missing'],
  },
  {
    name: 'exponents are refused, never guessed',
    file: 'Phone\n2.12556E+09\n"9,19877E+11"\n1e10\n',
    counts: [0, 0, 3],
    problems: ['2 Phone phone_exponent', '3 Phone phone_exponent', '4 Phone phone_exponent'],
  },
  {
    name: 'what Excel puts around numbers',
    file: `Phone\n'${A}\n="2125550101"\n"=""+12125550102"""\n2125550103.0\n`,
    counts: [4, 0, 0],
    phones: ['2125550100', '2125550101', '2125550102', '2125550103'],
  },
  {
    name: 'national forms',
    file: 'Phone\n(212) 555-0100\n212.555.0101\n1 212 555 0102\n001 212 555 0103\n212\u00a0555\u00a00104\n',
    counts: [5, 0, 0],
  },
  {
    name: 'digits of other scripts',
    file: 'Phone\n＋１２１２５５５０１００\n+١٢١٢٥٥٥٠١٠١\n',
    counts: [2, 0, 0],
    phones: ['2125550100', '2125550101'],
  },
  { name: 'invisible marks', file: `Phone\n\u202a${A}\u202c\n\u200b${B}\n`, counts: [2, 0, 0] },
  {
    name: 'extensions, words, short codes',
    file: `Phone\n${A} ext 5\ncall the desk\n12345\n${'1'.repeat(200)}\n`,
    counts: [0, 0, 4],
    problems: [
      '2 Phone phone_extension',
      '3 Phone phone_not_a_number',
      '4 Phone phone_too_short',
      '5 Phone phone_too_long',
    ],
  },
  {
    name: 'one number in many forms',
    file: `Phone,Name\n${A},Ana\n(212) 555-0100,Bo\n'2125550100,Cy\n`,
    counts: [1, 2, 0],
    problems: ['3 Phone duplicate', '4 Phone duplicate'],
    fields: ana,
  },
  {
    name: 'formulas stay text',
    file: `Phone,Notes\n${A},"=HYPERLINK(""http://example.test"",""x"")"\n`,
    counts: [1, 0, 0],
    fields: { notes: '=HYPERLINK("http://example.test","x")' },
  },
  {
    name: 'the apostrophe of our own exports comes off',
    file: `Phone,Notes\n'${A},'=1+1\n`,
    counts: [1, 0, 0],
    fields: { notes: '=1+1' },
  },
  { name: 'NUL and control characters', file: `Name,Phone\nA\u0000n\u0007a,${A}\n`, counts: [1, 0, 0], fields: ana },
  {
    name: 'backslashes, tabs and COPY’s own end mark',
    file: `Phone;Notes\n${A};"\\.\t\\N\n""\\"""\n\\.;\\N\n`,
    counts: [1, 0, 1],
    problems: ['3 Phone phone_not_a_number'],
    fields: { notes: '\\.\t\\N\n"\\"' },
  },
  {
    name: 'names of members that are not fields',
    file: `Phone,__proto__,constructor\n${A},x,y\n`,
    counts: [1, 0, 0],
    fields: { proto: 'x', constructor: 'y' } as unknown as Record<string, string>,
  },
  {
    name: 'a cell beyond 4 kB harms its own row only',
    file: `Phone,Notes\n${A},${'x'.repeat(5000)}\n${B},x\n`,
    counts: [1, 0, 1],
    problems: ['2 Notes cell_too_long'],
    phones: ['2125550101'],
  },
];

export const REFUSED_CSV: RefusedCsv[] = [
  { name: 'nothing', file: Buffer.alloc(0), status: 422, code: 'unsupported_file', says: 'empty' },
  { name: 'blank lines', file: '\n\n \r\n,,\n', status: 422, code: 'unsupported_file', says: 'no rows' },
  {
    name: 'an xlsx',
    file: Buffer.from('PK\x03\x04\x14\0\x06\0', 'latin1'),
    status: 422,
    code: 'unsupported_file',
    says: 'Excel',
  },
  { name: 'a pdf', file: '%PDF-1.7\n1 0 obj', status: 422, code: 'unsupported_file', says: 'PDF' },
  {
    name: 'a png',
    file: Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'),
    status: 422,
    code: 'unsupported_file',
    says: 'picture',
  },
  {
    name: 'a gzip',
    file: Buffer.from('\x1f\x8b\x08\0', 'latin1'),
    status: 422,
    code: 'unsupported_file',
    says: 'gzip',
  },
  { name: 'no phone column', file: 'Name,City\nAna,Rome\n', status: 422, code: 'phone_column_missing' },
  {
    name: 'a quote that is never closed',
    file: `Name,Phone\nAna,${A}\n"Bo,${B}\nCy,${B}\n`,
    status: 422,
    code: 'unsupported_file',
    says: 'row 3',
  },
  {
    name: 'a row without end',
    file: `Name,Phone\n"${'x'.repeat(1_200_000)}`,
    status: 422,
    code: 'unsupported_file',
    says: '1 MB',
  },
  {
    name: 'a flood of delimiters',
    file: `Name,Phone\n${','.repeat(1_200_000)}`,
    status: 422,
    code: 'unsupported_file',
    says: '1 MB',
  },
  {
    name: 'thousands of columns',
    file: `Phone,${'x,'.repeat(2000)}\n${A}\n`,
    status: 422,
    code: 'unsupported_file',
    says: 'columns',
  },
  {
    name: 'a mapping to columns that are not there',
    file: `Phone\n${A}\n`,
    mapping: { Mobile: 'phone' },
    status: 422,
    code: 'bad_mapping',
  },
  { name: 'a mapping that is no JSON', file: `Phone\n${A}\n`, mapping: '{', status: 400, code: 'bad_mapping' },
];
