import { createApiClient } from '@dinnerbell/api-client';
import { authorisedFetch } from './authorised-fetch.js';

/** The API this page came from: `ask(api.GET('/billing'))`. */
export const api = createApiClient({ baseUrl: window.location.origin, fetch: authorisedFetch });
