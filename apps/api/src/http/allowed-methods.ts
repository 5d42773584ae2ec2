import type { FastifyInstance } from 'fastify';

interface KnownRoute {
  methods: Set<string>;
  pattern: RegExp;
}

const routesOf = new WeakMap<object, KnownRoute[]>();

/** Remembers every route as it is added, so that a known path with another method can be told what it takes. */
export function addAllowedMethods(fastify: FastifyInstance): void {
  const routes: KnownRoute[] = [];
  routesOf.set(fastify.server, routes);
  fastify.addHook('onRoute', (route) => {
    if (route.url.includes('*')) return;
    const methods = [route.method].flat();
    const source = route.url.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+');
    routes.push({ methods: new Set(methods), pattern: new RegExp(`^${source}$`) });
  });
}

/** The methods that `path` takes, sorted; empty when there is no such path. */
export function allowedMethods(server: object, path: string): string[] {
  const fitting = (routesOf.get(server) ?? []).filter((route) => route.pattern.test(path));
  return [...new Set(fitting.flatMap((route) => [...route.methods]))].sort();
}
