import type { BrowserContext } from 'playwright-core';
import type { House } from '@dinnerbell/testing/desk';

/** A guest answers the restaurant's text on the wall of handsets, in a tab of its own. */
export async function replyFromHandset(
  context: BrowserContext,
  house: House,
  phone: string,
  text: string,
): Promise<void> {
  const wall = await context.newPage();
  await wall.goto(`${house.simulatorUrl}/?q=${encodeURIComponent(phone.slice(1))}`);
  const box = wall.getByRole('textbox', { name: `Reply as ${phone}` });
  await box.fill(text);
  await box.press('Enter');
  await wall.locator('article.reply').getByText(text, { exact: true }).waitFor();
  await wall.close();
}
