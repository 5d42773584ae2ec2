import { landingPlace, moveItem } from './move-item.js';

test('one changes its place, the others keep their order', () => {
  expect(moveItem(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moveItem(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moveItem(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'b', 'c']);
  expect(moveItem(['a'], 4, 0)).toEqual(['a']);
});

test.each([
  [0, 0],
  [160, 0],
  [260, 1],
  [900, 2],
])('the first of three, dragged to %i, lands at place %i', (y, place) => {
  expect(landingPlace(y, [50, 200, 400], 0)).toBe(place);
});

test('the last one goes up only past a middle', () => {
  expect(landingPlace(210, [50, 200, 400], 2)).toBe(2);
  expect(landingPlace(190, [50, 200, 400], 2)).toBe(1);
});
