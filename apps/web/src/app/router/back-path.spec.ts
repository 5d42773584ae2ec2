import { backPath } from './back-path.js';

test('the way back leads into this app alone', () => {
  expect(backPath({ back: '/campaigns/1?tab=replies' })).toEqual({ back: '/campaigns/1?tab=replies' });
  for (const back of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    7,
    undefined,
  ]) {
    expect(backPath({ back })).toEqual({});
  }
});
