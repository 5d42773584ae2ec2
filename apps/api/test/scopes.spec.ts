import type { OpenAPIObject } from '@nestjs/swagger';
import { SCOPES } from '../src/http/scopes.js';
import { listRoutes, type RouteMarks } from './support/list-routes.js';
import { ProbeModule } from './support/probe.module.js';
import { startApi, type RunningApi } from './support/start-api.js';

/** What no key may ever do, whatever somebody declares. */
const FOR_PEOPLE =
  /^(ProfileController|SessionController|OwnSessionsController|PasswordController|ApiKeysController)\./;

describe('scopes', () => {
  let api: RunningApi;
  let routes: RouteMarks[];

  beforeAll(async () => {
    api = await startApi({}, { beside: [ProbeModule] });
    routes = listRoutes(api.app);
  });
  afterAll(() => api?.close());

  test('every route is public, for log-ins only, or names its scopes: exactly one of them', () => {
    const marks = ({ isPublic, isLogInOnly, scopes }: RouteMarks) => [isPublic, isLogInOnly, scopes].filter(Boolean);
    const odd = routes.filter((route) => marks(route).length !== 1).map(({ name }) => name);
    expect(routes.length).toBeGreaterThan(30);
    // The probe's one route behind the guard says nothing, which shows that the walk finds such routes.
    expect(odd).toEqual(['ProbeController.once']);
  });

  test('sessions, profile, settings and keys are not for keys', () => {
    const people = routes.filter(({ name }) => FOR_PEOPLE.test(name));
    expect(people.length).toBeGreaterThan(8);
    expect(people.filter(({ scopes }) => scopes).map(({ name }) => name)).toEqual([]);
  });

  test('each scope opens something', () => {
    expect([...new Set(routes.flatMap(({ scopes }) => scopes ?? []))].sort()).toEqual([...SCOPES].sort());
  });

  test('a route that says nothing refuses a key that may do everything', async () => {
    const merchant = await api.register();
    const made = await merchant.call('POST', '/merchants/api-keys', { name: 'all', scopes: SCOPES });
    const asked = await merchant.call('POST', '/probe/once/x', { name: 'x' }, bearer(made.body.key));
    expect(asked).toMatchObject({ status: 403, body: { code: 'forbidden_scope', scopes: [] } });
    expect((await merchant.call('POST', '/probe/once/x', { name: 'x' })).status).toBe(202);
  });

  test('the OpenAPI document says of each what a key needs', async () => {
    const document = (await (await fetch(`${api.url}/openapi.json`)).json()) as OpenAPIObject;
    const send = document.paths['/sms/send']?.post;
    expect(send).toMatchObject({ 'x-required-scopes': ['sms:send'] });
    expect(send?.description).toContain('API keys need `sms:send`.');
    expect(JSON.stringify(send?.responses[403])).toContain('forbidden_scope');
    const profile = document.paths['/merchants/profile']?.get;
    expect(profile).toMatchObject({ 'x-log-in-only': true, description: 'With a log-in only.' });
    const silent = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item as Record<string, Record<string, unknown>>)
        .filter(([, operation]) => Array.isArray(operation['security']) && !path.startsWith('/probe'))
        .filter(([, operation]) => !operation['x-required-scopes'] && !operation['x-log-in-only'])
        .map(([method]) => `${method} ${path}`),
    );
    // These two have the refresh cookie for their security, and are public otherwise.
    expect(silent.sort()).toEqual(['post /merchants/logout', 'post /merchants/refresh']);
  });
});

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
