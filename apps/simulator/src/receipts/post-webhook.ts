import type { Dispatcher } from 'undici';

/** Posts one webhook. Resolves with the HTTP status; rejects when no connection could be made or no answer came. */
export async function postWebhook(
  dispatcher: Dispatcher,
  url: string,
  headers: Record<string, string>,
  requestBody: string,
): Promise<number> {
  const bare = url.split('#', 1)[0] ?? '';
  const { statusCode, body } = await dispatcher.request({
    origin: new URL(bare).origin,
    // As it was given, not as URL would write it.
    path: /^https?:\/\/[^/?]*(.*)$/i.exec(bare)?.[1]?.replace(/^(?!\/)/, '/') ?? '/',
    method: 'POST',
    headers: { accept: '*/*', ...headers },
    body: requestBody,
  });
  await body.dump();
  return statusCode;
}
