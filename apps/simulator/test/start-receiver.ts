import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedReceipt {
  /** The whole URL, as it was asked for. */
  url: string;
  headers: IncomingHttpHeaders;
  rawBody: Buffer;
  fields: Record<string, string>;
}

/** Where receipts arrive; `answer` is called for each and gives the status, or 0 to break the connection off. */
export async function startReceiver(
  answer: (count: number) => number = () => 204,
): Promise<{ url: string; received: ReceivedReceipt[]; close(): Promise<void> }> {
  const received: ReceivedReceipt[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const rawBody = Buffer.concat(chunks);
      const fields = Object.fromEntries(new URLSearchParams(rawBody.toString()));
      received.push({ url: `${url}${request.url}`, headers: request.headers, rawBody, fields });
      const status = answer(received.length);
      if (status) response.writeHead(status).end();
      else response.socket?.resetAndDestroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    received,
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}
