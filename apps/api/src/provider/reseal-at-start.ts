import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ResealAccounts } from './reseal-accounts.js';

const TELL_AT_MOST = 10;

/** After a change of keys each start seals anew what is left under the earlier ones; nothing waits for it. */
@Injectable()
export class ResealAtStart implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(ResealAtStart.name);
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(private readonly resealAccounts: ResealAccounts) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      const { resealed, unopened } = await this.resealAccounts.run(this.stopping.signal);
      if (resealed > 0) this.log.log(`${resealed} gateway accounts were sealed anew under the current key`);
      if (unopened.length > 0) this.log.error(`gateway accounts open under no key that is set: ${toldOf(unopened)}`);
    } catch (error) {
      this.log.error(`sealing anew broke off: ${error instanceof Error ? error.message : 'unknown fault'}`);
    }
  }
}

const toldOf = (ids: string[]): string =>
  ids.slice(0, TELL_AT_MOST).join(', ') + (ids.length > TELL_AT_MOST ? ` and ${ids.length - TELL_AT_MOST} more` : '');
