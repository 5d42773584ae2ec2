// How most people would send: the vendor's own SDK in a loop, fifty at a time, nothing stored.
import twilio from 'twilio';
import { phoneOf, textOf } from '../ground/guests.mjs';
import { takeTasks } from '../ground/task.mjs';

const AT_ONCE = 50;

takeTasks(async ({ origin, accountSid, authToken, messages }) => {
  const client = twilio(accountSid, authToken);
  client.api.baseUrl = origin;
  let next = 0;
  const send = async () => {
    while (next < messages) {
      const index = next++;
      const statusCallback = `http://127.0.0.1:9/webhooks/sms/twilio/status?m=${index}`;
      await client.messages.create({ to: phoneOf(index), from: '+12125550199', body: textOf(index), statusCallback });
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, send));
  return { seconds: (performance.now() - began) / 1000 };
});
