import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { WebSettings } from '../config/web.js';
import { webHeaders } from './web-headers.js';

/** Where the page carries the nonce of its styles; nginx puts its own there (docker/nginx.conf). */
const NONCE = /__CSP_NONCE__/g;
/** Every link under /app leads to the page, which knows what to show. */
const isPage = (path: string): boolean => !path.startsWith('assets/') && !/\.[a-z0-9]+$/i.test(path);

/**
 * Serves the built web app under /app: files with a hash in their name for ever, everything else checked each time. `/` sends a browser
 * there. Where nothing is built, /app says so and the API is as it always is.
 */
export async function serveWebApp(fastify: FastifyInstance, { directory, standIns }: WebSettings): Promise<void> {
  const built = existsSync(join(directory, 'index.html'));
  fastify.get('/', (request, reply) =>
    built && wantsPage(request) ? reply.redirect('/app/', 302) : reply.callNotFound(),
  );
  if (!built) {
    for (const path of ['/app', '/app/*'])
      fastify.get(path, (_, reply) => reply.status(404).type('text/plain; charset=utf-8').send(ABSENT));
    return;
  }
  const files = new Set(
    readdirSync(directory, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? entry.name : [])),
  );
  await fastify.register(fastifyStatic, { root: directory, serve: false, index: false, preCompressed: true });
  fastify.get('/app', (_, reply) => reply.redirect('/app/', 302));
  fastify.get('/app/config.json', (_, reply) => reply.header('cache-control', 'no-cache').send(standIns));
  fastify.get('/app/*', async (request, reply) => {
    const path = (request.params as Record<string, string>)['*'] ?? '';
    if (/^assets\/[\w.-]+$/.test(path)) return reply.sendFile(path, { maxAge: '365d', immutable: true });
    if (files.has(path) && path !== 'index.html')
      return reply.header('cache-control', 'no-cache').sendFile(path, { cacheControl: false });
    return isPage(path) ? sendPage(reply, directory) : reply.callNotFound();
  });
}

/** Read each time: a build beside a running API must not leave it with a page whose files are gone. */
async function sendPage(reply: FastifyReply, directory: string): Promise<FastifyReply> {
  const page = await readFile(join(directory, 'index.html'), 'utf8');
  const nonce = randomBytes(16).toString('base64url');
  return reply
    .headers({ ...webHeaders(nonce), 'cache-control': 'no-cache' })
    .type('text/html; charset=utf-8')
    .send(page.replace(NONCE, nonce));
}

const wantsPage = (request: FastifyRequest): boolean => request.headers.accept?.includes('text/html') ?? false;

const ABSENT =
  'The web app is not built here: npm run build makes it. The API is at the root, its documentation at /docs.\n';
