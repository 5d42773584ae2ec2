import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { describeProblem } from './api-problems.js';
import { PROBLEM_CODES } from './problem-codes.js';
import { LOG_IN_EXTENSION, SCOPES, SCOPES_EXTENSION } from './scopes.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** The rooms, in the order a newcomer walks through them. */
const TAGS: readonly (readonly [string, string])[] = [
  ['merchant', 'Who is calling: register, log in, profile, settings.'],
  ['campaign', 'One text to many guests, at the right hour.'],
  ['audience', 'Whom it goes to: recipients, and CSV imports.'],
  ['sms', 'One message to one guest or a few, now or later.'],
  ['billing', 'Credits: what is free, what is held, where they went.'],
  ['insight', 'How it went, and what is happening now.'],
  ['provider', 'The gateways that carry the messages, and their callbacks.'],
  ['service', 'Whether the service is well.'],
];

/** The OpenAPI document of everything mounted on `app`. */
export function describeApi(app: INestApplication, publicUrl: string): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Dinnerbell')
    .setVersion('1')
    .setDescription(DESCRIPTION)
    .addServer(publicUrl)
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT or API key',
      description: '`accessToken` of register, login or refresh, or an API key with the scopes the call names.',
    })
    .addCookieAuth('dinnerbell-refresh', {
      type: 'apiKey',
      in: 'cookie',
      description: 'Set by register, login and refresh.',
    });
  for (const [name, description] of TAGS) builder.addTag(name, description);
  const document = SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  for (const operation of operationsOf(document)) complete(operation);
  return document;
}

/** Serves the document at /openapi.json and Swagger UI, from this server's own files, at /docs. */
export function serveDocs(app: INestApplication, document: OpenAPIObject): void {
  SwaggerModule.setup('docs', app, document, {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Dinnerbell API',
    swaggerOptions: {
      persistAuthorization: false,
      displayRequestDuration: true,
      docExpansion: 'list',
      tagsSorter: undefined,
    },
  });
}

/** Every operation of a document. */
export function operationsOf(document: OpenAPIObject): Operation[] {
  const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
  return Object.values(document.paths).flatMap((path) => methods.flatMap((method) => path[method] ?? []));
}

/** What holds everywhere is not written at every route: 401 behind the guard, 429 and 500, the form of ids. */
function complete(operation: Operation): void {
  const always = (operation.security?.length ?? 0) > 0 ? [401, 429, 500] : [429, 500];
  for (const status of always) operation.responses[status] ??= describeProblem(status);
  nameScopes(operation);
  for (const parameter of operation.parameters ?? []) {
    if ('in' in parameter && parameter.in === 'path' && /^id$|Id$/.test(parameter.name)) {
      parameter.schema = { type: 'string', format: 'uuid', example: '0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a' };
    }
  }
}

/** What the guard asks of API keys, in words and for machines. */
function nameScopes(operation: Operation): void {
  const marks = operation as { [SCOPES_EXTENSION]?: readonly string[]; [LOG_IN_EXTENSION]?: boolean };
  const scopes = marks[SCOPES_EXTENSION];
  if (!scopes && !marks[LOG_IN_EXTENSION]) return;
  const rule = scopes ? `API keys need ${scopes.map((scope) => `\`${scope}\``).join(' and ')}.` : 'With a log-in only.';
  operation.description = operation.description ? `${operation.description}\n\n${rule}` : rule;
  operation.responses[403] ??= describeProblem({ status: 403, codes: ['forbidden_scope'] });
}

const DESCRIPTION = `Texts a restaurant's guests: once to each, at the right hour, for a price known to the credit.

**Who is calling.** Send \`Authorization: Bearer <accessToken>\`, or an API key in its place. A key opens what its scopes name
(${SCOPES.map((scope) => `\`${scope}\``).join(' ')}); calls that name none are for log-ins. What belongs to another merchant is 404.

**Times** are ISO 8601 with offset; a wall-clock time goes with an IANA \`timezone\`. **Ids** are UUIDs. **Credits** are whole numbers.

**Lists** take \`limit\` (1–100, default 20) and \`cursor\`, and answer \`{items, nextCursor}\`.

**Repeats.** POSTs that create or send take \`Idempotency-Key\` (up to 255 visible characters, kept 24 h): the same key with the same request
answers what the first one answered, with \`Idempotency-Replayed: true\`.

**Edits** may carry \`If-Match\` with the \`ETag\` that was read; 412 when somebody was faster.

**Limits.** JSON up to 1 MB and 20 levels; \`RateLimit\` headers say what is left of the minute.

**Errors** are \`application/problem+json\` (RFC 9457). \`code\` is stable:

| code | means | do |
|---|---|---|
${Object.entries(PROBLEM_CODES)
  .map(([code, { title, remedy }]) => `| \`${code}\` | ${title} | ${remedy.replaceAll('|', '\\|')} |`)
  .join('\n')}
`;
