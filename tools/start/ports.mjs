import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from './refusal.mjs';

/** So far above SIMULATOR_PORT the simulator takes mail (3025), unless SIMULATOR_SMTP_PORT says where. */
const SMTP_BESIDE = 24;

/** The ports of this run. Refuses a setting that is no port, or two that are the same. */
export function readPorts() {
  const ports = { PORT: read('PORT', 3000) };
  if (process.env.DATABASE_URL?.trim()) return ports;
  ports.SIMULATOR_PORT = read('SIMULATOR_PORT', 3001);
  ports.SIMULATOR_SMTP_PORT = read('SIMULATOR_SMTP_PORT', ports.SIMULATOR_PORT + SMTP_BESIDE);
  refuseTwins(ports);
  return ports;
}

function refuseTwins(ports) {
  const names = new Map();
  for (const [name, port] of Object.entries(ports)) {
    const other = names.get(port);
    if (other) throw new Refusal(`${other} and ${name} are both ${port}; they must differ.`);
    names.set(port, name);
  }
}

/** Refuses, naming the setting, when one of the ports is taken; after `patienceMs`, for those who are about to leave. */
export async function checkPorts(patienceMs = 0) {
  const until = performance.now() + patienceMs;
  for (const [name, port] of Object.entries(readPorts())) {
    let fault = await tryPort(port);
    while (fault === 'EADDRINUSE' && performance.now() < until) {
      await pause(100);
      fault = await tryPort(port);
    }
    if (fault === 'EACCES')
      throw new Refusal(`Port ${port} needs rights this user does not have: set ${name} to 1024 or higher.`);
    if (fault)
      throw new Refusal(
        `Port ${port} is in use: stop what listens there, or set ${name} to a free one (${name}=${port + 100} npm start).`,
      );
  }
}

function read(name, fallback) {
  const text = process.env[name]?.trim() || String(fallback);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new Refusal(`${name} must be a port, 1 to 65535; it is '${text}'.`);
  return port;
}

/** On every address and on loopback alone: another program may hold only one of them. */
async function tryPort(port) {
  for (const host of ['0.0.0.0', '127.0.0.1']) {
    const fault = await new Promise((resolve) => {
      const server = createServer();
      server.once('error', (error) => resolve(error.code));
      server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
    });
    if (fault) return fault;
  }
  return undefined;
}
