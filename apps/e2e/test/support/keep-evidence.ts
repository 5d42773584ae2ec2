import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

/** What every open page looks like, and what the house and the browser's console said: kept in a new folder, which is answered. */
export async function keepEvidence(context: BrowserContext, logs: Record<string, string>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dinnerbell-e2e-'));
  for (const [name, text] of Object.entries(logs)) writeFileSync(join(folder, `${name}.log`), text);
  for (const [at, page] of context.pages().entries()) {
    const path = join(folder, `page-${at + 1}.png`);
    // A page that is stuck cannot be photographed: the logs must do.
    await page.screenshot({ path, timeout: 5_000 }).catch(() => undefined);
  }
  return folder;
}
