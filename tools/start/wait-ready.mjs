import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from './refusal.mjs';

const PATIENCE_MS = 60_000;

/** Resolves when the API says it can take requests. */
export async function waitReady(port) {
  const until = performance.now() + PATIENCE_MS;
  let seen = 'no answer';
  while (performance.now() < until) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(5000) });
      if (answer.ok) return;
      seen = `status ${answer.status}`;
    } catch {
      // not listening yet
    }
    await pause(100);
  }
  throw new Refusal(`The API listens but does not get ready (GET /health/ready: ${seen}).`);
}
