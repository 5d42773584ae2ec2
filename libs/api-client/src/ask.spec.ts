import { ApiProblem } from './api-problem.js';
import { ask } from './ask.js';
import { createApiClient } from './create-api-client.js';

const answering = (status: number, body: string, headers: Record<string, string> = {}) => {
  const asked: Request[] = [];
  const client = createApiClient({
    baseUrl: 'https://api.example.test',
    apiKey: 'key',
    fetch: async (request) => {
      asked.push(request);
      return new Response(body, { status, headers: { 'content-type': 'application/json', ...headers } });
    },
  });
  return { client, asked };
};

describe('a client of the API', () => {
  test('asks at the root, with its key, and answers the body', async () => {
    const { client, asked } = answering(200, '{"status":"ok"}');
    expect(await ask(client.GET('/health/live'))).toEqual({ status: 'ok' });
    expect(asked[0]?.url).toBe('https://api.example.test/health/live');
    expect(asked[0]?.headers.get('authorization')).toBe('Bearer key');
  });

  test('a problem is thrown with its code, its faults and the time to wait', async () => {
    const faults = [{ path: 'email', code: 'required', detail: 'email is missing.' }];
    const body = { code: 'rate_limited', detail: 'Wait.', status: 429, errors: faults, needed: 5 };
    const { client } = answering(429, JSON.stringify(body), { 'retry-after': '12' });
    const problem = await ask(client.GET('/health/live')).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ApiProblem);
    expect(problem).toMatchObject({ status: 429, code: 'rate_limited', errors: faults, retryAfter: 12 });
    expect((problem as ApiProblem).body['needed']).toBe(5);
  });

  test('what a proxy answers is a problem without a code', async () => {
    const { client } = answering(502, '<html>', { 'content-type': 'text/html' });
    await expect(ask(client.GET('/health/live'))).rejects.toMatchObject({ status: 502, code: undefined, errors: [] });
  });
});
