import type { Page } from 'playwright-core';
import { waitFor } from '../wait-for.js';

/** Nothing fades from one colour to the other any more, two frames long: what inherits a colour begins when its parent is done. */
const AT_REST = `new Promise((tell) => requestAnimationFrame(() => requestAnimationFrame(() => tell(
  document.getAnimations().every(({ effect }) => effect.getComputedTiming().endTime === Infinity)))))`;

/** As on a device that is set to light or dark; answers when the page has changed over. */
export async function showScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
  await waitFor(() => page.evaluate<boolean>(AT_REST), { what: `the page at rest in ${colorScheme}` });
}
