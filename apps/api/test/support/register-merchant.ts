let made = 0;

/** An answer with its body read: parsed where it is JSON, text otherwise. */
export interface Answer {
  status: number;
  headers: Headers;
  body: ReturnType<typeof JSON.parse>;
}

export type Call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

export interface Registered {
  id: string;
  email: string;
  password: string;
  token: string;
  /** `name=value` of the refresh cookie. */
  cookie: string;
  /** A request with the merchant's access token. */
  call: Call;
}

/** Registers a restaurant with an e-mail of its own. Throws with the answer when that is refused. */
export async function registerMerchant(url: string, overrides: Record<string, string> = {}): Promise<Registered> {
  made += 1;
  const account = {
    name: 'Trattoria Uno',
    email: `owner-${process.pid}-${made}@trattoria.test`,
    phone: '+12125550100',
    password: 'seven olives and a lemon',
    ...overrides,
  };
  const answer = await callApi(url)('POST', '/merchants/register', account);
  if (answer.status !== 201) throw new Error(`register: ${answer.status} ${JSON.stringify(answer.body)}`);
  const { merchant, accessToken } = answer.body as { merchant: { id: string }; accessToken: string };
  return {
    id: merchant.id,
    email: account.email,
    password: account.password,
    token: accessToken,
    cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '',
    call: callApi(url, { authorization: `Bearer ${accessToken}` }),
  };
}

/** A caller for this API; a string or Buffer body goes as it is, anything else as JSON. */
export function callApi(url: string, always: Record<string, string> = {}): Call {
  return async (method, path, body, headers = {}) => {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const answer = await fetch(url + path, {
      method,
      redirect: 'manual',
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...always, ...headers },
      ...(body === undefined ? {} : { body: raw ? (body as string) : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const json = /json/.test(answer.headers.get('content-type') ?? '');
    return { status: answer.status, headers: answer.headers, body: json && text ? JSON.parse(text) : text };
  };
}
