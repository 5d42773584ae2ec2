/** After a crash or an unclear answer: Unknown messages are looked up at the gateway, never blindly sent again. */
import { Injectable } from '@nestjs/common';
import type { JobPayloads } from '../jobs/catalogue.js';
import { Handles } from '../jobs/handles.js';
import { AskGateway } from './ask-gateway.js';
import { ClaimUnknowns, type OpenQuestion } from './claim-unknowns.js';
import { SettleUnknown } from './settle-unknown.js';

const BATCH = 50;
/** Look-ups open at once in one worker. */
const CONCURRENCY = 8;

@Injectable()
@Handles('sms.reconcile')
export class Reconcile {
  constructor(
    private readonly claimUnknowns: ClaimUnknowns,
    private readonly askGateway: AskGateway,
    private readonly settleUnknown: SettleUnknown,
  ) {}

  /** Works through all that is due. A question that could not be settled has its next turn already. */
  async handle(_: JobPayloads['sms.reconcile'], signal: AbortSignal): Promise<void> {
    const faults: unknown[] = [];
    while (!signal.aborted) {
      const questions = await this.claimUnknowns.run(BATCH);
      await this.settleAll(questions, signal, faults);
      if (questions.length < BATCH) break;
    }
    if (faults.length > 0) throw new AggregateError(faults, 'some look-ups could not be stored');
  }

  /** Questions of one phone go one after the other, oldest first: what the first takes is not the second's. */
  private async settleAll(questions: OpenQuestion[], signal: AbortSignal, faults: unknown[]): Promise<void> {
    const byPhone = [...Map.groupBy(questions, (question) => question.phone).values()];
    const work = byPhone.values();
    const lane = async (): Promise<void> => {
      for (const same of work) {
        for (const question of same) {
          if (signal.aborted) return;
          try {
            await this.settleUnknown.run(question, await this.askGateway.run(question));
          } catch (fault) {
            faults.push(fault);
          }
        }
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, lane));
  }
}
