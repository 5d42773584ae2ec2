import { guessDelimiter } from './guess-delimiter.js';

describe('guessDelimiter', () => {
  test.each([
    ['comma', 'Name,Phone\nAna,1\nBo,2\n', ','],
    ['semicolon', 'Name;Phone\nAna;1\nBo;2\n', ';'],
    ['tab', 'Name\tPhone\nAna\t1\n', '\t'],
    ['bar', 'Name|Phone\nAna|1\n', '|'],
    ['semicolon beside decimal commas', 'Name;Phone;Spend\nAna;1;2,50\nBo;2;3,75\n', ';'],
    ['commas inside quotes do not count', 'Name;Phone\n"Lee, Jr., Sam";1\n"Ng, Di";2\n', ';'],
    ['doubled quotes keep a cell together', 'Name;Phone\n"a ""b, c"", d";1\n"e, f, g";2\n', ';'],
    ['an inch sign opens nothing', 'Name;Phone\n5" pipe, long;1\nAna;2\n', ';'],
    ['line breaks inside quotes', 'Name,Notes\nAna,"one;\ntwo;\nthree;"\n', ','],
    ['one column', 'Phone\n+1 212 555 0100\n', ','],
    ['old Mac line ends', 'Name;Phone\rAna;1\rBo;2\r', ';'],
    ['no header, decimal commas', 'Ana;1;2,50\nBo;2;3,75\n', ';'],
  ])('%s', (_, text, delimiter) => {
    expect(guessDelimiter(text)).toEqual({ delimiter, skip: 0 });
  });

  test('believes a sep= line, and skips it', () => {
    expect(guessDelimiter('sep=;\r\nName,Given;Phone\r\n')).toEqual({ delimiter: ';', skip: 7 });
    expect(guessDelimiter('SEP=^\nName^Phone\n')).toEqual({ delimiter: '^', skip: 6 });
  });
});
