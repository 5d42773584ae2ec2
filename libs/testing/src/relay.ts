import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Relay {
  /** The target's URL with the relay's host and port. */
  url: string;
  /** Cuts every connection and refuses new ones, as a server that went down. */
  cut(): Promise<void>;
  /** Takes new connections again, at the same address. */
  mend(): Promise<void>;
  /** Keeps connections open and passes nothing on, as a network that lost its packets. */
  swallow(): void;
  /** Cuts each connection made from now on when the server has answered on it so many times: in the middle of a start, not between two. */
  cutAfter(answers: number): void;
  stop(): Promise<void>;
}

/** A wire on loopback before the server of `target`, which a spec can cut. */
export async function startRelay(target: string): Promise<Relay> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let swallowing = false;
  let mostAnswers = Infinity;

  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    let answersLeft = mostAnswers;
    far.on('data', () => (answersLeft -= 1) < 0 && near.destroy());
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on('data', (bytes) => swallowing || to.write(bytes));
      from.on('error', () => to.destroy());
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
    }
  });
  const listen = async (at: number) => {
    server.listen(at, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const cut = async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of open) socket.destroy();
    await closed;
  };

  const here = await listen(0);
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String(here);
  return {
    url: url.href,
    cut,
    mend: async () => {
      swallowing = false;
      mostAnswers = Infinity;
      if (!server.listening) await listen(here);
    },
    swallow: () => {
      swallowing = true;
    },
    cutAfter: (answers) => {
      mostAnswers = answers;
    },
    stop: cut,
  };
}
