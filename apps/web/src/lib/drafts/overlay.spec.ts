import { changesOf, withoutSent } from './overlay.js';

const STORED = { name: 'Uno', hours: { from: '10:00', to: '20:00' }, links: true };

describe('what was typed over what is stored', () => {
  test('is a change only where it differs', () => {
    expect(changesOf({ name: 'Uno', hours: { from: '10:00', to: '21:00' } }, STORED)).toEqual({
      hours: { from: '10:00', to: '21:00' },
    });
    expect(changesOf({ hours: { from: '10:00', to: '20:00' }, links: true }, STORED)).toEqual({});
  });

  test('stays where it was typed on while the rest was sent', () => {
    expect(withoutSent({ name: 'Due', links: false }, { name: 'Du', links: false })).toEqual({ name: 'Due' });
  });
});
