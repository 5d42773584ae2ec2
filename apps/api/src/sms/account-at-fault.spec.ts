import { isAccountAtFault } from './account-at-fault.js';
import type { Wave, WaveMessage } from './wave.js';

const wave = (more: Partial<Wave>): Wave => ({ vendor: 'twilio', ownSender: true, messages: [{}], ...more }) as Wave;
const template = { id: 't', variables: {} };

test.each([
  ['a suspended account', wave({ ownSender: false }), '30002', true],
  [
    'credentials that are not accepted',
    wave({ vendor: 'msg91', messages: [{ template } as WaveMessage] }),
    '207',
    true,
  ],
  ['its own sender', wave({}), '21606', true],
  ['the sender of one campaign', wave({ ownSender: false }), '21606', false],
  ['the template of some texts', wave({ vendor: 'msg91', messages: [{ template } as WaveMessage] }), 'template', false],
])('%s', (_, refused, code, atFault) => {
  expect(isAccountAtFault(refused, code)).toBe(atFault);
});
