import { checkSenderIn } from '@dinnerbell/domain';
import { Injectable } from '@nestjs/common';
import type { Context } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import { Problem } from '../http/problem.js';
import { type ChosenSettings, type MerchantSettings, settingsOf } from './merchant-settings.js';
import { Merchant } from './merchant.entity.js';
import { type EditProfile, readPhone } from './profile.dto.js';
import type { EditSettings } from './settings.dto.js';

/** Reads and changes a merchant's own row; the row is locked before it is changed. */
@Injectable()
export class Profiles {
  constructor(private readonly database: Database) {}

  read(ctx: Context): Promise<Merchant> {
    return this.database.transaction(ctx, (tx) => tx.manager.findOneByOrFail(Merchant, { id: ctx.merchantId }));
  }

  /** 400 for a phone number that is none in the country, given or stored. */
  edit(ctx: Context, edit: EditProfile): Promise<Merchant> {
    return this.database.transaction(ctx, async (tx) => {
      const merchant = await lock(tx);
      const phone = edit.phone === undefined ? merchant.phone : readPhone(edit.phone, edit.country ?? merchant.country);
      if (typeof phone !== 'string')
        throw new Problem(400, 'validation_failed', 'One value does not fit; see errors.', { errors: [phone] });
      const { name = merchant.name, country = merchant.country, timezone = merchant.timezone } = edit;
      await tx.manager.update(Merchant, { id: merchant.id }, { name, phone, country, timezone });
      return { ...merchant, name, phone, country, timezone };
    });
  }

  async readSettings(ctx: Context): Promise<MerchantSettings> {
    return settingsOf(await this.read(ctx));
  }

  /** Only what was chosen is stored, so that the rest keeps following the defaults (a brand name follows the name). */
  editSettings(ctx: Context, edit: EditSettings): Promise<MerchantSettings> {
    return this.database.transaction(ctx, async (tx) => {
      const merchant = await lock(tx);
      refuseSender(merchant.country, edit.senderId);
      const { notifications, ...plain } = edit;
      const settings: ChosenSettings = { ...merchant.settings, ...plain };
      if (notifications) settings.notifications = { ...merchant.settings.notifications, ...notifications };
      await tx.manager.update(
        Merchant,
        { id: merchant.id },
        { settings: JSON.parse(JSON.stringify(settings)) as object },
      );
      return settingsOf({ name: merchant.name, settings });
    });
  }
}

const lock = (tx: Tx): Promise<Merchant> =>
  tx.manager.findOneOrFail(Merchant, { where: { id: tx.ctx.merchantId }, lock: { mode: 'pessimistic_write' } });

/** 400 for a sender that the carriers at home do not take. */
function refuseSender(country: string, senderId: string | null | undefined): void {
  const checked = senderId ? checkSenderIn(country, senderId) : undefined;
  if (checked?.ok !== false) return;
  const errors = [{ path: 'senderId', code: checked.code, detail: checked.detail }];
  throw new Problem(400, 'validation_failed', 'One value does not fit; see errors.', { errors });
}
