import { readFile } from 'node:fs/promises';
import { waitFor } from '@dinnerbell/testing';
import type { Page } from 'playwright-core';
import { beginCampaign, chooseTime, goToCheck, importGuests, letGo, writeText } from './desk/compose.js';
import { type GuestList, madeGuestList } from './desk/guest-list.js';
import { logIn, openAccount } from '@dinnerbell/testing/desk';
import { countTaken } from './desk/oracle.js';
import { journey } from './support/journey.js';

const BOUGHT = 5_000;
/** Slow enough to stop a campaign on its way. */
const settings = { WELCOME_CREDITS: String(BOUGHT), TWILIO_SEGMENTS_PER_SECOND: '20' };

const SLIPPED = ['Name,Phone', 'Ana,+12125550101', 'Ben,212-555-01', 'Chidi,+12125550103', 'Dolores,none'];
const list = (name: string, csv: string, accepted: number): GuestList => ({
  ...madeGuestList(0),
  name,
  csv: Buffer.from(csv),
  accepted,
});

journey(
  'a campaign’s life',
  (step) => {
    let credits = 0;

    step('a CSV with errors is corrected, and dropped again', async ({ page, house }) => {
      await logIn(page, await openAccount(house));
      await beginCampaign(page);
      await importGuests(page, list('friday.csv', SLIPPED.join('\r\n'), 2));
      await page.getByRole('heading', { name: '2 rows cannot be texted' }).waitFor();
      await page.getByRole('button', { name: 'Show the rows' }).click();
      const rows = page.getByRole('row').filter({ hasText: /^[35]/ });
      expect(await rows.count()).toBe(2);
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download to correct' }).click();
      const file = await saving;
      expect(file.suggestedFilename()).toBe('to-correct-friday.csv');
      const bad = await readFile(await file.path(), 'utf8');
      expect(bad).not.toContain('Ana');
      const mended = bad.replace('212-555-01', '212-555-0102').replace('none', '(212) 555-0104');
      await importGuests(page, list(file.suggestedFilename(), mended, 2), 4);
      await page.getByText(/^to-correct-friday.csv: 2 added, 0 repeats, 0 cannot/).waitFor({ state: 'attached' });
    });

    step('it is edited while it is scheduled, and the new text is what counts', async ({ page }) => {
      await writeText(page, 'Friday tables', 'Friday is fish day, {{name|friend}}');
      await chooseTime(page, 'later');
      await goToCheck(page);
      credits = await letGo(page, /^Schedule 4 texts · /, 'It is scheduled');
      expect(credits).toBe(4);
      await page.getByRole('link', { name: 'Go to the campaign' }).click();
      await page.getByRole('button', { name: 'Edit' }).click();
      await page.getByLabel('Your text').fill('Friday is fish day 🐟, {{name|friend}}');
      await page
        .getByRole('navigation', { name: 'Steps of this campaign' })
        .getByRole('link', { name: 'Check' })
        .click();
      credits = await letGo(page, /^Save the changes · 4 texts · /, 'The changes are saved');
      await page.getByRole('link', { name: 'Go to the campaign' }).click();
      await page.getByRole('region', { name: 'The text' }).getByText('Friday is fish day 🐟').waitFor();
      await page
        .getByRole('banner')
        .getByRole('link', { name: `${(BOUGHT - credits).toLocaleString('en-US')} credits left` })
        .waitFor();
    });

    step('it is cancelled, and its credits come back', async ({ page }) => {
      await cancel(page, 'Friday tables', '4 guests who are still waiting will not get the text.');
      await page.getByText('Called off. Unused credits are back.').waitFor();
      await page.getByRole('banner').getByRole('link', { name: '5,000 credits left' }).waitFor();
    });

    step('another is paused on its way: nobody more gets it', async ({ page, house }) => {
      await beginCampaign(page);
      await importGuests(page, madeGuestList(400));
      await writeText(page, 'Saturday tables', 'Saturday is pasta day');
      await chooseTime(page, 'now');
      await goToCheck(page);
      await letGo(page, /^Send 400 texts now · /, 'It is on its way');
      await page.getByRole('link', { name: 'Go to the campaign' }).click();
      const progress = page.getByRole('region', { name: 'Progress' });
      await progress.getByText(/^[1-9]\d* of 400$/).waitFor();
      await deed(page, 'Saturday tables', 'Pause');
      await page.getByText('This campaign is paused').waitFor();
      await progress.getByText('On hold').waitFor();
      expect((await countTaken(house)).texts).toBeLessThan(400);
    });

    step('resumed, it goes on where it stopped', async ({ page, house }) => {
      const before = (await countTaken(house)).texts;
      await page.getByRole('button', { name: 'Resume' }).click();
      await page.getByText('This campaign is paused').waitFor({ state: 'detached' });
      await waitFor(async () => (await countTaken(house)).texts > before, { what: 'more texts after the pause' });
    });

    step('and called off: those who wait get nothing, and everyone is accounted for', async ({ page, house }) => {
      await cancel(page, 'Saturday tables', /guests who are still waiting will not get the text/);
      await page.getByText(/^Called off\. /).waitFor();
      const proof = page.getByRole('region', { name: 'Delivery proof' });
      await proof.getByText(/^\+ [1-9]\d* left out: cancelled$/).waitFor();
      await proof.getByText('It adds up: nobody twice, nobody missed.').waitFor();
      const { texts, phones } = await countTaken(house);
      expect(texts).toBe(phones);
      expect(texts).toBeLessThan(400);
      await page
        .getByRole('banner')
        .getByRole('link', { name: `${(BOUGHT - texts).toLocaleString('en-US')} credits left` })
        .waitFor();
    });
  },
  { settings },
);

async function deed(page: Page, name: string, words: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: words }).click();
}

async function cancel(page: Page, name: string, told: string | RegExp): Promise<void> {
  await deed(page, name, 'Cancel the campaign');
  const dialog = page.getByRole('dialog', { name: `Cancel “${name}”?` });
  await dialog.getByText(told).waitFor();
  await dialog.getByRole('button', { name: 'Cancel the campaign' }).click();
}
