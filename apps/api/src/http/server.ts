import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { Env } from '../config/env.js';
import { addBodyParsers } from './body-parsers.js';
import { checkValues } from './check-body.js';
import type { Metrics } from './metrics.js';
import { Problem } from './problem.js';
import { sendProblem } from './problem.filter.js';
import type { Reply, Request } from './request.js';
import { toProblem } from './to-problem.js';
import { addAllowedMethods } from './allowed-methods.js';
import { serveWebApp } from './web-app.js';

const MEGABYTE = 1_000_000;
/** What requests under way get when the process is told to stop; then their connections are cut, silent ones too. */
const LAST_ANSWERS_MS = 5000;

/** The Fastify under Nest: sizes, time limits, request ids. Bodies are parsed by `prepareServer`. */
export function openServer(env: Env): FastifyAdapter {
  return new FastifyAdapter({
    logger: false,
    bodyLimit: MEGABYTE,
    trustProxy: (_address: string, hop: number) => hop < env.trustedProxies,
    requestIdHeader: false,
    genReqId: (request: IncomingMessage) => saneRequestId(request.headers['x-request-id']) ?? randomUUID(),
    // A socket that says nothing for so long is cut; an upload may take as long as it keeps coming.
    connectionTimeout: 120_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
    // What goes wrong before there is a route: a path that cannot be decoded, an id longer than any.
    frameworkErrors: (error: Error, request: Request, reply: Reply) => sendProblem(reply, toProblem(error), request.id),
  });
}

/** What every request passes before it reaches a room. */
export async function prepareServer(
  app: NestFastifyApplication,
  env: Env,
  log: Logger,
  metrics: Metrics,
): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(helmet, headers(env.secure));
  await app.register(cookie);
  await app.register(multipart, {
    limits: { fileSize: 100 * MEGABYTE, files: 1, fields: 10, fieldSize: 100_000, parts: 11 },
  });
  addBodyParsers(fastify);
  addAllowedMethods(fastify);
  fastify.addHook('onRoute', (route) => {
    const megabytes = route.config?.accepts?.megabytes;
    if (megabytes !== undefined) route.bodyLimit = megabytes * MEGABYTE;
  });
  fastify.addHook('preClose', async () => {
    setTimeout(() => fastify.server.closeAllConnections(), LAST_ANSWERS_MS).unref();
  });
  fastify.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'x-request-id': request.id, 'cache-control': 'no-store' });
  });
  fastify.addHook('preHandler', async (request) => {
    checkValues(request.params);
    checkQuery(request.query as Record<string, unknown>);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const { method } = request;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    const lasted = request.routeOptions.config.lasting && reply.statusCode === 200;
    if (!lasted) metrics.requests.observe({ method, route, status: reply.statusCode }, ms / 1000);
    const quiet = route.startsWith('/health') || route === '/metrics';
    const merchantId = request.user?.merchantId;
    log[quiet ? 'debug' : 'info'](
      { requestId: request.id, method, route, status: reply.statusCode, ms, merchantId },
      'request',
    );
  });
  await serveWebApp(fastify, env.web);
}

/** No call takes a list in its query: a name given twice is a mistake, or an attempt to be read in two ways. */
function checkQuery(query: Record<string, unknown>): void {
  checkValues(query);
  const errors = Object.keys(query)
    .filter((name) => typeof query[name] !== 'string')
    .map((path) => ({ path, code: 'bad_value' as const, detail: 'It may be given once only.' }));
  if (errors.length > 0) throw new Problem(400, 'bad_request', 'A name stands twice in the query.', { errors });
}

/** An id from outside, when it can stand in a log as it is. */
function saneRequestId(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' && /^[A-Za-z0-9._-]{8,64}$/.test(header) ? header : undefined;
}

/** Swagger UI styles its own page inline; everything else comes from this server or not at all. */
const headers = (secure: boolean) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
  },
  strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : (false as const),
});
