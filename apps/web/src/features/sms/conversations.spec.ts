import type { Reply } from './api/inbox.js';
import { conversationsOf } from './conversations.js';

const reply = (id: string, phone: string, kind: Reply['kind']): Reply => ({
  ...{ id, phone, kind, to: '+12025550100', text: kind, campaignId: null, campaignName: null },
  receivedAt: '2027-02-01T22:31:00.000Z',
});

test('guests stand in the order of their last words, each with all of theirs', () => {
  const listed = [
    reply('4', '+1', 'reply'),
    reply('3', '+2', 'stop'),
    reply('2', '+1', 'help'),
    reply('1', '+2', 'reply'),
  ];
  const found = conversationsOf(listed);
  expect(found.map(({ phone, replies }) => [phone, replies.map(({ id }) => id)])).toEqual([
    ['+1', ['4', '2']],
    ['+2', ['3', '1']],
  ]);
});

test('whoever stopped is out until they start again', () => {
  const out = [reply('2', '+1', 'reply'), reply('1', '+1', 'stop')];
  const backAgain = [reply('3', '+1', 'start'), ...out];
  expect([out, backAgain].map((all) => conversationsOf(all)[0]?.optedOut)).toEqual([true, false]);
});
