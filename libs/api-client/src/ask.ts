import { ApiProblem } from './api-problem.js';

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Pick<Response, 'ok' | 'status' | 'headers'>;
}

/** What the API answered: `await ask(api.GET('/billing'))`. Throws an ApiProblem for everything but a success. */
export async function ask<Data>(answer: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await answer;
  if (!response.ok) throw ApiProblem.of(response, error);
  return data as Data;
}
