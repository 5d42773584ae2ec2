import type { Answer } from '../faults/act-out.js';
import { requestIdOf } from '../store/id-at-vendor.js';
import type { MessageStore, StoredMessage } from '../store/message-store.js';
import { indiaTime } from './india-time.js';
import { refusal } from './refusals.js';

const DAY = /^\d{4}-\d\d-\d\d$/;
const DAY_MS = 86_400_000;
const LOOK_BACK_DAYS = 3;

/** The log of texts from one day to another, India's days, at most about three days back. */
export function listLogs(store: MessageStore, query: URLSearchParams): Answer {
  const [startDate, endDate, requestId] = ['startDate', 'endDate', 'requestId'].map((name) => query.get(name));
  if (!startDate || !endDate || !DAY.test(startDate) || !DAY.test(endDate)) return refusal('Invalid date', 104);
  const limit = Number(query.get('limit') ?? Infinity);
  const first = Math.max(
    Date.parse(`${startDate}T00:00:00+05:30`),
    Date.parse(`${indiaTime(Date.now()).slice(0, 10)}T00:00:00+05:30`) - LOOK_BACK_DAYS * DAY_MS,
  );
  const end = Date.parse(`${endDate}T00:00:00+05:30`) + DAY_MS;
  const data: object[] = [];
  for (let index = store.firstSince(first); index < store.length && data.length < limit; index++) {
    if (store.acceptedAtOf(index) >= end) break;
    const message = store.get(index);
    if (message.part.vendor !== 'msg91') continue;
    if (requestId && requestIdOf(message.sid, message.part.first) !== requestId) continue;
    data.push(renderRow(message));
  }
  return { status: 200, body: JSON.stringify({ data, metadata: { total: data.length } }) };
}

function renderRow({ sid, to, from, part, status, acceptedAt, updatedAt, errorCode }: StoredMessage): object {
  const ended = status === 'delivered' || status === 'undelivered';
  return {
    requestId: requestIdOf(sid, part.first),
    telNum: to.slice(1),
    status: status === 'delivered' ? 'Delivered' : ended ? 'Failed' : 'Sent',
    failureReason: errorCode === null ? '' : 'Not delivered',
    requestDate: indiaTime(acceptedAt),
    sentDateTime: indiaTime(acceptedAt),
    ...(ended && { deliveryDate: indiaTime(updatedAt).slice(0, 10), deliveryTime: indiaTime(updatedAt).slice(11) }),
    senderId: from,
    campaignName: 'API',
    ...(part.reference !== null && { CRQID: part.reference }),
  };
}
