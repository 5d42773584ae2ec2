export { createApiClient, type ApiClient, type ApiClientOptions } from './create-api-client.js';
export { ApiProblem, type ProblemCode, type ProblemFault } from './api-problem.js';
export { ask } from './ask.js';
export type { components, operations, paths } from './schema.js';
export type { Schemas } from './schemas.js';
