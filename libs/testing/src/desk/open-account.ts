import type { House } from './open-house.js';

let made = 0;

export interface OpenAccount {
  email: string;
  password: string;
  /** A request with the account's own session, beside the browser's; its answer, parsed. Throws where the API refuses. */
  call<T = unknown>(method: string, path: string, body?: unknown): Promise<T>;
}

/** A restaurant that has signed up already, over the API. */
export async function openAccount({ url }: House, name = 'Trattoria Uno'): Promise<OpenAccount> {
  made += 1;
  const email = `owner-${made}@trattoria.test`;
  const password = 'seven olives and a lemon';
  const account = { name, email, password, phone: '+12125550100', country: 'US', timezone: 'America/New_York' };
  const ask = async <T>(method: string, path: string, body?: unknown, token?: string): Promise<T> => {
    const headers = {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(method === 'POST' && { 'idempotency-key': crypto.randomUUID() }),
    };
    const answer = await fetch(url + path, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
  const { accessToken } = await ask<{ accessToken: string }>('POST', '/merchants/register', account);
  return { email, password, call: (method, path, body) => ask(method, path, body, accessToken) };
}
