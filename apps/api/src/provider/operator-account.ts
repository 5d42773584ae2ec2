import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { TwilioSettings } from '../config/twilio.js';
import { ENV, type Env } from '../config/env.js';
import { systemContext } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import { seal, unseal } from './seal.js';

/** UUIDv5 of `operator:twilio` in the URL name space (RFC 9562 §5.5): the same in every installation, so callback URLs stay valid. */
export const OPERATOR_TWILIO_ID = '612177a4-c0b9-5a07-b947-ab2107e0b56f';
const OWNER = { tenant: 'operator', rowId: OPERATOR_TWILIO_ID };

interface StoredAccount {
  secrets: Buffer;
  settings: { sender?: string; segmentsPerSecond?: number };
  enabled: boolean;
}

/** Keeps the operator's own gateway account in step with the settings of the process, at every start. */
@Injectable()
export class OperatorAccount implements OnModuleInit {
  constructor(
    private readonly database: Database,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Stores the account, or switches it off when the settings name none. A row that says so already is left as it is. */
  async onModuleInit(): Promise<void> {
    const { twilio } = this.env;
    await this.database.transaction(systemContext('operator'), async (tx) => {
      if (twilio) await this.store(tx, twilio);
      else
        await tx.query('UPDATE gateway_accounts SET enabled = false, updated_at = now() WHERE id = $1 AND enabled', [
          OPERATOR_TWILIO_ID,
        ]);
    });
  }

  private async store(tx: Tx, twilio: TwilioSettings): Promise<void> {
    const { sender, segmentsPerSecond } = twilio;
    const credentials = JSON.stringify({
      accountSid: twilio.accountSid,
      authToken: twilio.authToken,
      ...(twilio.secondaryAuthToken && { secondaryAuthToken: twilio.secondaryAuthToken }),
    });
    if (await this.holds(tx, credentials, { sender, segmentsPerSecond })) return;
    await tx.query(
      `INSERT INTO gateway_accounts (id, merchant_id, vendor, label, secrets, settings) VALUES ($1, NULL, 'twilio', 'Twilio', $2, $3)
       ON CONFLICT (id) DO UPDATE
       SET secrets = excluded.secrets, settings = excluded.settings, enabled = true, updated_at = clock_timestamp()`,
      [OPERATOR_TWILIO_ID, seal(this.env.encryptionKey, OWNER, credentials), { sender, segmentsPerSecond }],
    );
  }

  private async holds(tx: Tx, credentials: string, settings: StoredAccount['settings']): Promise<boolean> {
    const [stored] = await tx.query<StoredAccount>(
      'SELECT secrets, settings, enabled FROM gateway_accounts WHERE id = $1 FOR UPDATE',
      [OPERATOR_TWILIO_ID],
    );
    return (
      stored !== undefined &&
      stored.enabled &&
      stored.settings.sender === settings.sender &&
      stored.settings.segmentsPerSecond === settings.segmentsPerSecond &&
      this.opened(stored.secrets) === credentials
    );
  }

  /** A row sealed under an earlier key does not open; it is sealed anew from the settings. */
  private opened(secrets: Buffer): string | undefined {
    try {
      return unseal(this.env.encryptionKey, OWNER, secrets);
    } catch {
      return undefined;
    }
  }
}
