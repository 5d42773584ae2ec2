import { startProgram } from './program.mjs';

/** Longer than any bench: receipts are another matter, and nothing else shall use the processor. */
const NO_RECEIPTS = { copies: 0, delayMs: 3 * 86_400_000 };

/** The stand-in for Twilio as a process of its own, on whatever port is free. */
export async function startSimulator({ accountSid, authToken }) {
  const env = {
    SIMULATOR_PORT: '0',
    SIMULATOR_TWILIO_ACCOUNT_SID: accountSid,
    SIMULATOR_TWILIO_AUTH_TOKEN: authToken,
  };
  const program = await startProgram('apps/simulator/dist/main.js', { env });
  const { url, pid } = program;
  const call = async (path, init) => {
    const answer = await fetch(url + path, init);
    if (!answer.ok) throw new Error(`the simulator: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const path = `/2010-04-01/Accounts/${accountSid}/Messages.json`;
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  const gateway = {
    url,
    pid,
    /** Where a text is posted, and as whom. */
    post: { origin: url, path, authorization, accountSid, authToken },
    /** Lets it answer each send after `ms`; 0 at once. */
    answerAfter: (ms) =>
      call('/faults', {
        method: 'PUT',
        body: JSON.stringify([{ receipts: NO_RECEIPTS, ...(ms > 0 && { mode: 'slow', ms }) }]),
      }),
    /** How many messages it took since then (ISO 8601), to how many numbers. */
    takenSince: (instant) => call(`/oracle/summary?since=${encodeURIComponent(instant)}`),
    stop: () => program.stop(),
  };
  await gateway.answerAfter(0);
  return gateway;
}
