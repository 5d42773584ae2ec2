import { ApiProblem } from '@dinnerbell/api-client';
import { noteAnswer, noteFailure } from '../../../lib/online/connection.js';
import { refreshSession } from '../../../lib/session/refresh-session.js';
import { readSession } from '../../../lib/session/session-store.js';

export interface GuestUpload {
  campaignId: string;
  file: Blob;
  /** Column → field, where the merchant says so. */
  mapping: Record<string, string> | undefined;
  /** Of 1, as the file leaves this browser. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/**
 * Sends a CSV into a draft and answers the import's id once every row is judged. `fetch` cannot tell how far an upload is, so this is
 * an XMLHttpRequest with the session of ours. Throws an ApiProblem, or a TypeError where nobody answers.
 */
export async function uploadGuests(upload: GuestUpload): Promise<string> {
  const token = tokenNow();
  const first = await send(upload, token);
  const answer = first.status === 401 && token ? await send(upload, await newerToken(token)) : first;
  const body = readBody(answer.responseText);
  if (answer.status === 202) return (body as { importId: string }).importId;
  const retryAfter = answer.getResponseHeader('retry-after');
  const headers = new Headers(retryAfter === null ? {} : { 'retry-after': retryAfter });
  throw ApiProblem.of({ status: answer.status, headers }, body);
}

function send(upload: GuestUpload, token: string | undefined): Promise<XMLHttpRequest> {
  const { campaignId, file, mapping, onProgress, signal } = upload;
  return new Promise((resolve, reject) => {
    const query = mapping ? `?mapping=${encodeURIComponent(JSON.stringify(mapping))}` : '';
    const request = new XMLHttpRequest();
    request.open('POST', `/campaigns/${campaignId}/recipients/import${query}`);
    request.setRequestHeader('content-type', 'text/csv');
    if (token) request.setRequestHeader('authorization', `Bearer ${token}`);
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => (noteAnswer(), resolve(request)));
    request.addEventListener('error', () => (noteFailure(), reject(new TypeError('The upload met no answer.'))));
    request.addEventListener('abort', () => reject(new DOMException('The upload was called off.', 'AbortError')));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function tokenNow(): string | undefined {
  const session = readSession();
  return session.state === 'in' ? session.accessToken : undefined;
}

async function newerToken(seen: string): Promise<string | undefined> {
  const session = await refreshSession(seen);
  return session.state === 'in' ? session.accessToken : undefined;
}

function readBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // what a proxy answers is no JSON
  }
}
