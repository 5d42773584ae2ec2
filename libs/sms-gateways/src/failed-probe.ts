import type { WireAnswer, WireBreak } from './exchange.js';
import type { SendRefusal } from './port.js';

const NOT_REACHED: Readonly<Record<string, string>> = {
  dns: 'its address could not be found',
  connect_refused: 'the connection was refused',
  connect_timeout: 'no connection came about in time',
  tls: 'no secure connection could be made',
};

/** Why a vendor did not say yes to the credentials, for people; `refusal` is what its answer or the break means to a message. */
export function failedProbe(
  vendor: string,
  result: WireAnswer | WireBreak,
  { code, detail }: Pick<SendRefusal, 'code' | 'detail'>,
): { ok: false; detail: string } {
  if (result.kind === 'break') {
    if (!result.written) {
      const why = NOT_REACHED[code];
      return { ok: false, detail: `${vendor} could not be reached${why ? `: ${why}` : ''}.` };
    }
    const late = code === 'no_answer';
    return { ok: false, detail: late ? `${vendor} did not answer in time.` : `The connection to ${vendor} broke off.` };
  }
  if (result.status >= 500) return { ok: false, detail: `${vendor} has a fault of its own just now; try again later.` };
  return {
    ok: false,
    detail: result.status < 400 && code === 'unreadable_answer' ? `Not ${vendor}’s answer.` : detail,
  };
}
