import type { Page } from 'playwright-core';
import { waitFor } from '../wait-for.js';

const PATIENCE_MS = 20_000;

/** Whether everything that was asked for has come: no skeleton, nothing marked busy. */
const SETTLED = `!document.querySelector('.mantine-Skeleton-root[data-visible], #main [aria-busy="true"], .mantine-Loader-root')
  && document.querySelector('h1') !== null && document.fonts.status === 'loaded'`;

/** Goes to a path under /app, and waits until the page has all it asked for. */
export async function openPage(page: Page, path: string): Promise<void> {
  // An address that differs behind `#` alone would not be loaded anew.
  await page.goto('about:blank');
  await page.goto(`/app${path}`);
  await waitFor(() => page.evaluate<boolean>(SETTLED), { timeoutMs: PATIENCE_MS, what: `${path} settled` });
}
