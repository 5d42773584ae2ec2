// The limit: as many POSTs as undici can make with so many in flight, the same requests as the adapter's, nothing stored.
import { toReference } from '@dinnerbell/domain';
import { Pool } from 'undici';
import { v7 as newId } from 'uuid';
import { phoneOf, textOf } from '../ground/guests.mjs';
import { takeTasks } from '../ground/task.mjs';

const IN_FLIGHT = 64;
const FROM = encodeURIComponent('+12125550199');

/** By `request`, as one writes it; `lean` takes one handler for all and is a third cheaper. */
takeTasks(async ({ origin, path, authorization, messages, lean }) => {
  const pool = new Pool(origin, { connections: IN_FLIGHT, pipelining: 1 });
  const headers = [
    ...['authorization', authorization, 'accept', 'application/json', 'user-agent', 'dinnerbell'],
    ...['content-type', 'application/x-www-form-urlencoded'],
  ];
  const ids = Array.from({ length: messages }, () => newId());
  const callOf = (index) => ({ method: 'POST', path, headers, body: form(index, ids[index]) });
  const began = performance.now();
  await (lean ? postLean(pool, callOf, messages) : post(pool, callOf, messages));
  const seconds = (performance.now() - began) / 1000;
  await pool.close();
  return { seconds };
});

async function post(pool, callOf, messages) {
  let next = 0;
  const lane = async () => {
    while (next < messages) {
      const { statusCode, body } = await pool.request(callOf(next++));
      if (statusCode !== 201) throw new Error(`the gateway answered ${statusCode}`);
      await body.json();
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
}

function postLean(pool, callOf, messages) {
  return new Promise((resolve, reject) => {
    let next = 0;
    let taken = 0;
    const handler = {
      onRequestStart: () => undefined,
      onResponseStart: (_, status) => status === 201 || reject(new Error(`the gateway answered ${status}`)),
      onResponseData: () => undefined,
      onResponseEnd: () => {
        taken += 1;
        if (taken === messages) resolve();
        else if (next < messages) pool.dispatch(callOf(next++), handler);
      },
      onResponseError: (_, error) => reject(error),
    };
    while (next < Math.min(IN_FLIGHT, messages)) pool.dispatch(callOf(next++), handler);
  });
}

function form(index, id) {
  const statusUrl = `http://127.0.0.1:9/webhooks/sms/twilio/${id}/status?c=${id}&m=${toReference(id)}`;
  return (
    `To=${encodeURIComponent(phoneOf(index))}&From=${FROM}` +
    `&Body=${encodeURIComponent(textOf(index))}&StatusCallback=${encodeURIComponent(statusUrl)}`
  );
}
