import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call as it went over the wire, with its answer. */
export interface Call {
  method: string;
  /** Without its query. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: string;
  status: number;
  answer: unknown;
}

/** Stands between a client and a server and writes down what either says. */
export async function recordWire(target: string): Promise<{ url: string; calls: Call[]; close(): Promise<void> }> {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const { method = 'GET', url = '/' } = request;
      const headers = { ...(request.headers as Record<string, string>) };
      delete headers['connection'];
      delete headers['content-length'];
      void fetch(target + url, { method, headers, ...(body ? { body } : {}) }).then(async (answer) => {
        const text = await answer.text();
        const [path = '', search] = url.split('?', 2);
        const query = new URLSearchParams(search);
        calls.push({ method, path, query, headers, body, status: answer.status, answer: JSON.parse(text) });
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}
