import type { ServerResponse } from 'node:http';
import { answerJson, answerProblem } from '../http/answer.js';
import type { ReceiptCounts } from '../receipts/receipt-sender.js';
import { type MessageStore, VENDORS } from '../store/message-store.js';
import { type AcceptedQuery, listAccepted } from './list-accepted.js';
import { summarise } from './summarise.js';

const LARGEST_PAGE = 10_000;

/** `GET /oracle/messages`. */
export function answerMessages(response: ServerResponse, store: MessageStore, params: URLSearchParams): void {
  const query = readQuery(params);
  if (Array.isArray(query)) answerProblem(response, 400, query);
  else answerJson(response, 200, JSON.stringify(listAccepted(store, query)));
}

/** `GET /oracle/summary`; `receipts` tells a test when nothing more is under way. */
export function answerSummary(
  response: ServerResponse,
  store: MessageStore,
  receipts: ReceiptCounts,
  params: URLSearchParams,
): void {
  const since = params.get('since');
  const at = since === null ? -Infinity : Date.parse(since);
  if (Number.isNaN(at)) answerProblem(response, 400, ['since: must be a time, ISO 8601']);
  else answerJson(response, 200, JSON.stringify({ ...summarise(store, store.firstSince(at)), receipts }));
}

function readQuery(params: URLSearchParams): AcceptedQuery | string[] {
  const problems: string[] = [];
  const vendor = VENDORS.find((name) => name === params.get('vendor'));
  if (params.has('vendor') && !vendor) problems.push(`vendor: must be one of ${VENDORS.join(', ')}`);
  const limit = Number(params.get('limit') ?? 100);
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    problems.push(`limit: must be a whole number from 1 to ${LARGEST_PAGE}`);
  }
  const from = Number(params.get('cursor') ?? 0);
  if (!Number.isInteger(from) || from < 0) problems.push('cursor: must be a nextCursor of an earlier answer');
  const query: AcceptedQuery = { from, limit };
  if (vendor) query.vendor = vendor;
  const [to, campaign] = [params.get('to'), params.get('campaign')];
  // A plus that was not escaped arrives as a space.
  if (to !== null) query.to = `+${to.replace(/^[+ ]/, '')}`;
  if (campaign !== null) query.campaign = campaign;
  return problems.length ? problems : query;
}
