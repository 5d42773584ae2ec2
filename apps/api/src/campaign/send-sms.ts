/** The short road: one call with a text and some numbers → a campaign of kind direct, Scheduled for now or for later. */
import { Injectable } from '@nestjs/common';
import type { Context } from '../database/context.js';
import { Database } from '../database/transaction.js';
import { HouseRules } from './house-rules.js';
import { readTimes } from './read-times.js';
import { SendDirect } from './send-direct.js';
import type { ScheduleSmsBody, SendSmsBody } from './wire/sms-body.js';
import type { SmsAcceptedView } from './wire/sms-view.js';

@Injectable()
export class SendSms {
  constructor(
    private readonly database: Database,
    private readonly houseRules: HouseRules,
    private readonly sendDirect: SendDirect,
  ) {}

  run(ctx: Context, body: SendSmsBody | ScheduleSmsBody): Promise<SmsAcceptedView> {
    return this.database.transaction(ctx, async (tx) => {
      const rules = await this.houseRules.of(tx, ctx.merchantId);
      const planned = 'scheduledAt' in body ? body : undefined;
      const timezone = planned?.timezone ?? rules.timezone;
      const { scheduledAt } = readTimes({ scheduledAt: planned?.scheduledAt }, timezone);
      const { to, message, senderId = null, fields = {} } = body;
      const one = typeof to === 'string';
      return this.sendDirect.run(tx, rules, {
        campaign: { kind: 'direct', name: 'Direct message', message, timezone, senderId },
        to: one ? [to] : to,
        fields: fields as Record<string, string>,
        at: scheduledAt ?? undefined,
        pathOf: (index) => (one ? 'to' : `to[${index}]`),
      });
    });
  }
}
