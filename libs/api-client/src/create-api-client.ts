import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema.js';

/** One function a method, typed by path: `api.GET('/campaigns/{id}', { params: { path: { id } } })`. */
export type ApiClient = Client<paths>;

export interface ApiClientOptions {
  /** Where the API is, as `https://sms.example.com`; its paths start at the root. */
  baseUrl: string;
  /** An API key, for programs. The web app brings its own `fetch`, which knows the session. */
  apiKey?: string;
  fetch?: (request: Request) => Promise<Response>;
}

/** A client of one Dinnerbell. Nothing is asked until one of its methods is called. */
export function createApiClient({ baseUrl, apiKey, fetch }: ApiClientOptions): ApiClient {
  return createClient<paths>({
    baseUrl,
    ...(apiKey === undefined ? {} : { headers: { authorization: `Bearer ${apiKey}` } }),
    ...(fetch === undefined ? {} : { fetch }),
  });
}
