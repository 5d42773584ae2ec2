import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

/** What an API key may be allowed. Stable for integrators — add, never rename. Numbers of guests are read with `audience:read` alone. */
export const SCOPES = [
  'campaigns:read',
  'campaigns:write',
  'sms:send',
  'billing:read',
  'audience:read',
  'audience:write',
] as const;

export type Scope = (typeof SCOPES)[number];

/**
 * Where the marks are kept: the guard reads the scopes, a spec demands that every route carries one of the two, and the OpenAPI
 * document reads the extensions of the same meaning.
 */
export const SCOPED_ROUTE = 'dinnerbell:scopes';
export const LOG_IN_ROUTE = 'dinnerbell:log-in-only';
export const SCOPES_EXTENSION = 'x-required-scopes';
export const LOG_IN_EXTENSION = 'x-log-in-only';

/** Opens a route to API keys that hold all of these scopes. A log-in holds every scope. */
export const Scopes = (...scopes: [Scope, ...Scope[]]) =>
  applyDecorators(SetMetadata(SCOPED_ROUTE, scopes), ApiExtension(SCOPES_EXTENSION, scopes));

/** Says that a route, or all of a controller, is for people: keys are refused there — as on every route that says nothing. */
export const LogInOnly = () => applyDecorators(SetMetadata(LOG_IN_ROUTE, true), ApiExtension(LOG_IN_EXTENSION, true));
