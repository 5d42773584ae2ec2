import type { WireAnswer } from '../till/answer-with-faults.js';
import { badParam, stripeError } from './stripe-errors.js';

interface Kept {
  fingerprint: string;
  answer: WireAnswer;
}

/** Answers by idempotency key, as Stripe keeps them for a day; here for as long as the simulator runs. */
export class Idempotency {
  private readonly kept = new Map<string, Kept>();

  /** The first answer again for the same call, an error for another one under the same key, else what `work` gives. */
  answer(key: string | undefined, fingerprint: string, work: () => WireAnswer): WireAnswer {
    if (!key) return work();
    if (key.length > 255) return badParam('Idempotency-Key', 'The key is longer than 255 characters.');
    const earlier = this.kept.get(key);
    if (earlier && earlier.fingerprint !== fingerprint) {
      const words = 'Keys for idempotent requests can only be used with the same parameters they were first used with.';
      return stripeError(400, 'idempotency_error', words);
    }
    if (earlier) return { ...earlier.answer, headers: ['idempotent-replayed', 'true', 'idempotency-key', key] };
    const answer = work();
    // What fails before it begins, such as a wrong parameter, may be tried again under the same key.
    if (answer.status < 400) this.kept.set(key, { fingerprint, answer });
    return { ...answer, headers: ['idempotency-key', key] };
  }
}
