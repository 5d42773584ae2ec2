import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEM_CODES } from '../src/http/problem-codes.js';
import { startApi, type RunningApi } from './support/start-api.js';

interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  additionalProperties?: Schema | boolean;
  example?: unknown;
  examples?: unknown;
  enum?: unknown[];
}

interface Body {
  content?: Record<string, { schema?: Schema; example?: unknown; examples?: Record<string, unknown> }>;
}

interface Operation {
  summary?: string;
  tags?: string[];
  operationId?: string;
  security?: unknown[];
  parameters?: { name: string; in: string; schema?: Schema; example?: unknown; description?: string }[];
  requestBody?: Body;
  responses: Record<string, Body & { description?: string }>;
}

/** What an integrator would miss about one operation; empty when nothing. */
function missing(operation: Operation, method: string, document: OpenAPIObject): string[] {
  const hasExample = (schema: Schema | undefined, depth = 0): boolean => {
    if (!schema || depth > 12) return false;
    if (schema.example !== undefined || schema.examples !== undefined || schema.enum !== undefined) return true;
    if (schema.format === 'binary') return true; // a file has no example
    if (schema.$ref)
      return hasExample(document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''] as Schema, depth + 1);
    if (schema.properties) return Object.values(schema.properties).every((property) => hasExample(property, depth + 1));
    if (schema.items) return hasExample(schema.items, depth + 1);
    const choices = schema.allOf ?? schema.oneOf;
    if (choices) return choices.every((choice) => hasExample(choice, depth + 1));
    return false;
  };
  const bodyGaps = (body: Body, what: string): string[] => {
    const contents = Object.values(body.content ?? {});
    if (contents.length === 0) return [`${what} has no schema`];
    return contents.flatMap((content) => {
      if (!content.schema) return [`${what} has no schema`];
      const shown = content.example !== undefined || content.examples !== undefined || hasExample(content.schema);
      return shown ? [] : [`${what} has no example`];
    });
  };

  const gaps: string[] = [];
  const answers = Object.entries(operation.responses);
  const good = answers.filter(([status]) => /^[23]/.test(status));
  const problems = answers.filter(([status]) => Number(status) >= 400);
  if (!operation.summary) gaps.push('no summary');
  if (operation.tags?.length !== 1) gaps.push('not exactly one tag');
  else if (!document.tags?.some((tag) => tag.name === operation.tags?.[0]))
    gaps.push(`unknown tag ${operation.tags[0]}`);
  if (good.length === 0) gaps.push('no good answer');
  for (const [status, body] of good)
    if (!['204', '302'].includes(status)) gaps.push(...bodyGaps(body, `answer ${status}`));
  if (problems.length < 2) gaps.push('no problems of its own');
  for (const [status, body] of problems) {
    if (!body.content?.['application/problem+json']) gaps.push(`answer ${status} is no problem+json`);
    gaps.push(...bodyGaps(body, `answer ${status}`));
  }
  if (operation.security?.length && !operation.responses['401']) gaps.push('no 401');
  if (operation.requestBody) gaps.push(...bodyGaps(operation.requestBody, 'request'));
  if (['put', 'patch'].includes(method) && !operation.requestBody) gaps.push('no request');
  for (const parameter of operation.parameters ?? []) {
    const tells = parameter.description || parameter.example !== undefined || hasExample(parameter.schema);
    if (!tells) gaps.push(`parameter ${parameter.name} says nothing`);
  }
  return gaps;
}

describe('the OpenAPI document', () => {
  let api: RunningApi;
  let document: OpenAPIObject;

  beforeAll(async () => {
    api = await startApi();
    const answer = await fetch(`${api.url}/openapi.json`);
    document = (await answer.json()) as OpenAPIObject;
  });
  afterAll(() => api?.close());

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item as Record<string, Operation>).map(([method, operation]) => ({ method, path, operation })),
    );

  test('leaves nothing out: summary, tag, request, answers, problems, examples', () => {
    const gaps = operations().flatMap(({ method, path, operation }) =>
      missing(operation, method, document).map((gap) => `${method.toUpperCase()} ${path}: ${gap}`),
    );
    expect(operations().length).toBeGreaterThan(8);
    expect(gaps).toEqual([]);
  });

  test('the walk bites: each thing taken away is missed', () => {
    const whole = document.paths['/merchants/login']?.post as unknown as Operation;
    const without = (change: (operation: Operation) => void): string[] => {
      const copy = structuredClone(whole);
      change(copy);
      return missing(copy, 'post', document);
    };
    expect(without(() => undefined)).toEqual([]);
    expect(without((operation) => delete operation.summary)).toEqual(['no summary']);
    expect(without((operation) => (operation.tags = ['misc']))).toEqual(['unknown tag misc']);
    expect(without((operation) => delete operation.responses['200'])).toEqual(['no good answer']);
    expect(without((operation) => (operation.responses['200'] = { description: 'ok' }))).toEqual([
      'answer 200 has no schema',
    ]);
    expect(
      without(
        (operation) => (operation.requestBody = { content: { 'application/json': { schema: { type: 'object' } } } }),
      ),
    ).toEqual(['request has no example']);
    expect(without((operation) => (operation.responses = { '200': whole.responses['200'] ?? {} }))).toEqual([
      'no problems of its own',
    ]);
  });

  test('gives every operation an id of its own', () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('explains every problem code', () => {
    for (const code of Object.keys(PROBLEM_CODES)) expect(document.info.description).toContain(`| \`${code}\` |`);
  });

  test('only what is meant to be open is open', () => {
    const open = operations()
      .filter(({ operation }) => !operation.security?.length)
      .map(({ method, path }) => `${method} ${path}`);
    const meant =
      /^(post \/merchants\/(register|login|password\/(forgot|reset))|get \/health\/(live|ready)|get \/l\/\{code\}$|post \/webhooks\/)/;
    expect(open.filter((route) => !meant.test(route))).toEqual([]);
  });

  test('Swagger UI stands at /docs with its own files, and runs under the Content-Security-Policy', async () => {
    const page = await fetch(`${api.url}/docs`);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(html.match(/<script(?![^>]*src=)/g)).toBeNull();
    const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(
      ([, file]) => new URL(file ?? '', `${api.url}/docs`),
    );
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      expect(file.origin).toBe(api.url);
      expect((await fetch(file)).status).toBe(200);
    }
  });
});
