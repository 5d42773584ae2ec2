import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ScriptedAnswer {
  status: number;
  headers?: Record<string, string>;
  body: string;
}

/**
 * What the server does with a request once it has read all of it: answers, resets the connection, answers half and
 * resets, never answers, stalls in the middle of the body, or sends a body without end.
 */
export type Behaviour = ScriptedAnswer | 'reset' | 'half' | 'hang' | 'stall' | 'endless';

export interface SeenRequest {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A vendor that does as it is told, one behaviour a request (the last one stays), and remembers what it was asked. */
export interface ScriptedServer {
  readonly url: string;
  readonly requests: readonly SeenRequest[];
  script(...behaviours: Behaviour[]): void;
  close(): Promise<void>;
}

export async function startScriptedServer(): Promise<ScriptedServer> {
  let requests: SeenRequest[] = [];
  let script: Behaviour[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const behaviour = script[Math.min(requests.length, script.length - 1)] ?? 'hang';
      requests.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
      behave(response, behaviour);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get requests() {
      return requests;
    },
    script: (...behaviours) => {
      script = behaviours;
      requests = [];
    },
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

function behave(response: ServerResponse, behaviour: Behaviour): void {
  if (behaviour === 'hang') return;
  if (behaviour === 'reset') response.socket?.resetAndDestroy();
  else if (behaviour === 'half' || behaviour === 'stall') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"sid": "', () => {
      if (behaviour === 'half') response.socket?.resetAndDestroy();
    });
  } else if (behaviour === 'endless') {
    response.writeHead(200, { 'content-type': 'application/json' });
    const more = (): void => void (response.destroyed || response.write(' '.repeat(16_384), more));
    more();
  } else response.writeHead(behaviour.status, behaviour.headers).end(behaviour.body);
}
