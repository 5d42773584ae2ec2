import { RouteConfig } from '@nestjs/platform-fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    lasting?: boolean;
  }
}

/** Marks a route whose good answer goes on until somebody leaves: its length says nothing about how fast the server is. */
export const Lasting = () => RouteConfig({ lasting: true });
