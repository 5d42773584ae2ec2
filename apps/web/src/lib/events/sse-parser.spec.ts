import { openSseParser } from './sse-parser.js';

const parse = (...pieces: string[]) => pieces.flatMap(openSseParser());

describe('server-sent events', () => {
  test('have a name, lines of data and an id', () => {
    expect(parse('event: balance\nid: 7\ndata: {"a":\ndata: 1}\n\n')).toEqual([
      { event: 'balance', data: '{"a":\n1}', id: '7' },
    ]);
  });

  test('come whole, wherever the pieces were cut', () => {
    const stream = ': hello\r\n\r\nevent: inbox\r\ndata: one\r\n\r\ndata:two\r\n\r\n';
    const whole = parse(stream);
    expect(whole).toEqual([
      { event: 'inbox', data: 'one', id: undefined },
      { event: 'message', data: 'two', id: undefined },
    ]);
    for (let at = 1; at < stream.length; at += 1) {
      expect(parse(stream.slice(0, at), stream.slice(at))).toEqual(whole);
    }
    expect(parse(...stream)).toEqual(whole);
  });

  test('what has not ended is no event', () => {
    expect(parse('data: half')).toEqual([]);
    expect(parse(': only a comment\n\n')).toEqual([]);
  });
});
