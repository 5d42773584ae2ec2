import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Accepted } from './accepts.js';
import { checkValues, parseJson } from './check-body.js';
import { Problem } from './problem.js';

/** The only readers of bodies: JSON for every route; forms, CSV and multipart for routes that say so with @Accepts(). */
export function addBodyParsers(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      request.rawBody = body;
      return request.routeOptions.config.accepts?.unread ? undefined : parseJson(body);
    },
  );
  fastify.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      request.rawBody = body;
      return request.routeOptions.config.accepts?.unread ? undefined : parseForm(body);
    },
  );
  fastify.addContentTypeParser('text/csv', async (_: FastifyRequest, stream: NodeJS.ReadableStream) => stream);
  fastify.addHook('preParsing', async (request) => refuseOtherTypes(request));
}

/** Before a byte of the body is read. */
function refuseOtherTypes(request: FastifyRequest): void {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  const needs = NEEDS[type ?? ''];
  if (needs === undefined || request.routeOptions.config.accepts?.[needs]) return;
  throw new Problem(415, 'unsupported_media_type', 'This call does not take that Content-Type; send application/json.');
}

const NEEDS: Readonly<Record<string, keyof Pick<Accepted, 'form' | 'upload'>>> = {
  'application/x-www-form-urlencoded': 'form',
  'multipart/form-data': 'upload',
  'text/csv': 'upload',
};

/** The last value of each name, on an object without a prototype: a name of any kind is only a name. */
function parseForm(body: Buffer): Record<string, string> {
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) fields[name] = value;
  checkValues(fields);
  return fields;
}
