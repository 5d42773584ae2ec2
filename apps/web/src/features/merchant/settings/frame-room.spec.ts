import { frameRoom } from './frame-room.js';

test('name, colon and line are taken from the first text', () => {
  expect(frameRoom({ brandName: 'Trattoria Uno', optOutLine: 'Reply STOP to opt out' })).toEqual({
    ...{ taken: 37, left: 123, capacity: 160, costly: [] },
  });
  expect(frameRoom({ brandName: '', optOutLine: '' })).toMatchObject({ taken: 0, left: 160 });
});

test('one dear character leaves less than half, and is named', () => {
  expect(frameRoom({ brandName: 'Łódź', optOutLine: 'STOP' })).toEqual({
    ...{ taken: 11, left: 59, capacity: 70, costly: ['Ł', 'ó', 'ź'] },
  });
});
