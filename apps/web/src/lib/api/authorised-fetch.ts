import { noteAnswer, noteFailure } from '../online/connection.js';
import { refreshSession } from '../session/refresh-session.js';
import { readSession } from '../session/session-store.js';

/** `fetch` with the session: adds the access token, renews it once when the API says that it is over, and notes when nothing answers. */
export async function authorisedFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const token = currentToken();
  const answer = await send(request, token);
  if (answer.status !== 401 || token === undefined) return answer;
  const session = await refreshSession(token);
  return session.state === 'in' ? send(again, session.accessToken) : answer;
}

function currentToken(): string | undefined {
  const session = readSession();
  return session.state === 'in' ? session.accessToken : undefined;
}

async function send(request: Request, token: string | undefined): Promise<Response> {
  if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
  try {
    const answer = await fetch(request);
    noteAnswer();
    return answer;
  } catch (error) {
    if (!request.signal.aborted) noteFailure();
    throw error;
  }
}
