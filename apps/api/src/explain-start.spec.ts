import { explainStart } from './explain-start.js';

describe('explainStart', () => {
  test.each([
    ['EADDRINUSE', 'Port 3000 is in use'],
    ['28P01', 'refuses the user or password'],
    ['3D000', 'does not exist'],
    ['42P01', 'not migrated'],
    ['ECONNREFUSED', 'cannot be reached'],
    ['57P03', 'cannot be reached'],
  ])('%s is one sentence', (code, words) => {
    const sentence = explainStart(Object.assign(new Error('driver words'), { code }), { port: 3000 });
    expect(sentence).toContain(words);
    expect(sentence.split('\n')).toHaveLength(1);
    expect(sentence).not.toContain('driver words');
  });

  test('a cluster that never saw our roles was never migrated', () => {
    const error = Object.assign(new Error('role "dinnerbell_worker" does not exist'), { code: '22023' });
    expect(explainStart(error, { port: 1 })).toContain('not migrated');
  });

  test('looks into an attempt on several addresses', () => {
    const refused = Object.assign(new Error('x'), { code: 'ECONNREFUSED' });
    expect(explainStart(new AggregateError([refused, refused]), { port: 1 })).toContain('cannot be reached');
  });
});
