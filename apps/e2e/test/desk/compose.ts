import type { Page } from 'playwright-core';
import { formatCount } from './format-count.js';
import type { GuestList } from './guest-list.js';

/** Begins a campaign; its first step asks for guests. */
export async function beginCampaign(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: 'New campaign' }).click();
  await page.getByRole('heading', { name: 'Who gets it?' }).waitFor();
}

/** Drops a file, and waits until every row of it is accounted for. `total`: guests of the campaign afterwards. */
export async function importGuests(page: Page, list: GuestList, total = list.accepted): Promise<void> {
  const { name, csv } = list;
  await page.getByLabel('Guest list, a CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer: csv });
  await page.getByText(`${formatCount(total)} guests get your text`).waitFor({ timeout: 60_000 });
}

/** On from the first step: a name for the campaign and its text. */
export async function writeText(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('link', { name: 'Next: the message' }).click();
  await page.getByLabel('Name of the campaign').fill(name);
  await page.getByLabel('Your text').fill(text);
}

/** On to the time, `Now` or one of the good times that are suggested. */
export async function chooseTime(page: Page, when: 'now' | 'later'): Promise<void> {
  await page.getByRole('link', { name: 'Next: when' }).click();
  await page.getByRole('radio', { name: when === 'now' ? 'Now' : 'At a date and time' }).click();
}

/** To the last step, which says what it costs. */
export async function goToCheck(page: Page, next = 'Next: check and send'): Promise<void> {
  await page.getByRole('link', { name: next }).click();
  await page.getByRole('heading', { name: 'All as it should be?' }).waitFor();
}

/** Presses the button that carries the number, and answers how many credits it said. */
export async function letGo(page: Page, words: RegExp, done: string): Promise<number> {
  const button = page.getByRole('button', { name: words });
  await button.waitFor();
  const said = (await button.textContent()) ?? '';
  await button.click();
  await page.getByRole('heading', { name: done }).waitFor();
  return Number(/([\d,]+) credits?/.exec(said)?.[1]?.replaceAll(',', ''));
}
