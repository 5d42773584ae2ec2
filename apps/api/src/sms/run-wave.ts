import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../config/env.js';
import type { UsableGateway } from '../provider/gateways.js';
import { SendSlots } from './send-slots.js';
import { type Progress, type SentWave, sendWave } from './send-wave.js';
import { SettleWave } from './settle-wave.js';
import type { Wave } from './wave.js';
import { WaveLeases } from './wave-leases.js';

/** Calls and settles one claimed wave. */
@Injectable()
export class RunWave {
  constructor(
    private readonly leases: WaveLeases,
    private readonly slots: SendSlots,
    private readonly settleWave: SettleWave,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** `settled`: every outcome is stored. */
  run(wave: Wave, account: UsableGateway, signal: AbortSignal): Progress & { settled: Promise<SentWave> } {
    this.leases.watch(wave);
    const { ended, ...progress } = sendWave(wave, {
      gateway: account.gateway,
      slots: this.slots,
      statusUrl: `${this.env.publicUrl}/webhooks/sms/${account.vendor}/${wave.accountId}/status`,
      mayStart: () => this.leases.mayStart(wave.id),
      signal,
      now: () => new Date(),
    });
    return { ...progress, settled: this.settle(wave, ended) };
  }

  private async settle(wave: Wave, ended: Promise<SentWave>): Promise<SentWave> {
    try {
      const sent = await ended;
      await this.settleWave.run(wave, sent);
      return sent;
    } finally {
      this.leases.forget(wave.id);
    }
  }
}
