/** Beside the road: what a campaign would cost that nobody has created; stores nothing. */
import { compileTemplate, parsePhone, startEstimate } from '@dinnerbell/domain';
import { Injectable } from '@nestjs/common';
import { checkFields } from '../audience/check-fields.js';
import type { Context } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import type { ProblemFault } from '../http/problem.js';
import { badRecipients } from './bad-recipients.js';
import { HouseRules } from './house-rules.js';
import { readTimes } from './read-times.js';
import { refuseAudience } from './refuse-audience.js';
import type { EstimateDraftBody } from './wire/estimate-body.js';
import type { PricedEstimateView } from './wire/estimate-view.js';
import type { RecipientBody } from './wire/recipient-body.js';

@Injectable()
export class EstimateDraft {
  constructor(
    private readonly database: Database,
    private readonly houseRules: HouseRules,
  ) {}

  /** As creating would: 400 for any bad recipient; the first of a repeated number counts, guests who opted out do not. */
  run(ctx: Context, body: EstimateDraftBody): Promise<PricedEstimateView> {
    return this.database.transaction(ctx, async (tx) => {
      refuseAudience(body);
      const { frame, country, timezone, smsCredits } = await this.houseRules.of(tx, ctx.merchantId);
      readTimes(body, body.timezone ?? timezone);
      const guests = sortOut(body.recipients ?? [], country);
      await removeOptedOut(tx, guests);
      const run = startEstimate({ template: compileTemplate(body.message), frame, rateCard: frame.rateCard });
      for (const [phone, fields] of guests) run.add({ phone, fields });
      const { estimate, refusals } = run.result();
      return { ...estimate, refusals, balanceAfter: smsCredits - estimate.credits };
    });
  }
}

/** Number → fields, the first of a repeated number. */
function sortOut(recipients: readonly RecipientBody[], country: string): Map<string, Record<string, string>> {
  const guests = new Map<string, Record<string, string>>();
  const faults: ProblemFault[] = [];
  recipients.forEach(({ phone, fields = {} }, index) => {
    const path = `recipients[${index}]`;
    const parsed = parsePhone(phone, country);
    const wrong = checkFields(fields);
    if (!parsed.ok) faults.push({ path: `${path}.phone`, code: parsed.code, detail: parsed.detail });
    for (const fault of wrong) faults.push({ ...fault, path: `${path}.${fault.path}` });
    if (parsed.ok && wrong.length === 0 && !guests.has(parsed.phone)) guests.set(parsed.phone, fields);
  });
  if (faults.length > 0) throw badRecipients(faults);
  return guests;
}

async function removeOptedOut(tx: Tx, guests: Map<string, unknown>): Promise<void> {
  const optedOut = await tx.query<{ phone: string }>(
    'SELECT phone FROM opt_outs WHERE merchant_id = $1 AND phone = ANY ($2)',
    [tx.ctx.merchantId, [...guests.keys()]],
  );
  for (const { phone } of optedOut) guests.delete(phone);
}
