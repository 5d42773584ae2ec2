import type { Page } from 'playwright-core';

/** By the main navigation. */
export async function goToRoom(page: Page, room: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: room, exact: true }).click();
}
