import { bullmqSettings } from './settings.js';

describe('bullmqSettings', () => {
  test.each(['postgres://u@h/db', 'postgresql://u@h/db'])(
    '%s is PostgreSQL, with its tables made at the start',
    (url) => {
      const { queue, worker, needsStoreAtStart } = bullmqSettings(url);
      expect(queue.connection).toMatchObject({ connectionString: url, migrate: true });
      expect(worker.connection).toMatchObject({ connectionString: url, migrate: true });
      expect(needsStoreAtStart).toBe(true);
    },
  );

  test.each(['redis://h:1', 'rediss://h:1'])('%s is Redis: adding fails fast, taking waits', (url) => {
    const { queue, worker, needsStoreAtStart } = bullmqSettings(url);
    expect(queue.connection).toMatchObject({ url, enableOfflineQueue: false });
    expect(worker.connection).not.toHaveProperty('enableOfflineQueue');
    expect(needsStoreAtStart).toBe(false);
  });

  test('any other URL is refused without being repeated', () => {
    expect(() => bullmqSettings('mysql://user:secret@h')).toThrow(/^(?!.*secret).*"mysql:"/);
  });

  test('what is finished or failed is removed', () => {
    expect(bullmqSettings('redis://h').queue.defaultJobOptions).toMatchObject({
      removeOnComplete: true,
      removeOnFail: true,
    });
  });
});
