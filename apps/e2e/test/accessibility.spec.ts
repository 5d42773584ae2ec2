import {
  type DeskPage,
  DOORS,
  FURNISHED,
  type Furnished,
  furnishRestaurant,
  listCampaignPages,
  logIn,
  openAccount,
  type OpenAccount,
  openPage,
  ROOMS,
} from '@dinnerbell/testing/desk';
import type { Page } from 'playwright-core';
import { checkAccess } from './support/check-access.js';
import { journey } from './support/journey.js';

const PHONE = { width: 390, height: 844 };
/** Rooms that look different while there is nothing in them. */
const BARE = ROOMS.slice(0, 6);
/** Pages that are laid out anew on a small screen. */
const ON_A_PHONE = ['dashboard', 'campaigns', 'settings', 'campaign-sent', 'compose-guests', 'compose-message'];

async function checkAll(page: Page, pages: readonly DeskPage[]): Promise<void> {
  const found: string[] = [];
  for (const [name, path] of pages) {
    await openPage(page, path);
    found.push(...(await checkAccess(page, name)));
  }
  expect(found).toEqual([]);
}

journey(
  'axe finds nothing, in the light and in the dark,',
  (step) => {
    let account: OpenAccount;
    let furnished: Furnished;

    step('at the doors', async ({ page }) => checkAll(page, DOORS));

    step('in the rooms of a restaurant on its first day', async ({ page, house }) => {
      await logIn(page, await openAccount(house, 'Osteria Due'));
      await checkAll(page, BARE);
      await page.getByRole('button', { name: /Account of/ }).click();
      expect(await checkAccess(page, 'account menu')).toEqual([]);
      await page.getByRole('menuitem', { name: 'Log out' }).click();
      await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
    });

    step('in the rooms of one with a past', async ({ page, house }) => {
      account = await openAccount(house);
      furnished = await furnishRestaurant(house, account);
      await logIn(page, account);
      await checkAll(page, ROOMS);
    });

    step('on each campaign, and each step of writing one', async ({ page }) =>
      checkAll(page, listCampaignPages(furnished)),
    );

    step('in dialogs, and where something was refused', async ({ page }) => {
      await openPage(page, `/campaigns/${furnished.scheduled}`);
      await page.getByRole('button', { name: /^Actions for/ }).click();
      await page.getByRole('menuitem', { name: 'Cancel the campaign' }).click();
      await page
        .getByRole('dialog')
        .getByText(/come back to you at once/)
        .waitFor();
      expect(await checkAccess(page, 'cancel dialog')).toEqual([]);
      await openPage(page, `/campaigns/${furnished.draft}/edit/message`);
      await page.getByLabel('Your text').fill('Ça va {{nme}}? 🍝 {{');
      await page.getByText(/These braces are no placeholder/).waitFor();
      expect(await checkAccess(page, 'text with faults')).toEqual([]);
      await openPage(page, `/campaigns/${furnished.draft}/edit/guests`);
      await page.getByRole('button', { name: 'Type or paste numbers' }).click();
      await page.getByLabel('One guest a line').fill('nobody, at all');
      expect(await checkAccess(page, 'paste dialog')).toEqual([]);
    });

    step('on a phone', async ({ page }) => {
      await page.setViewportSize(PHONE);
      const pages = [...ROOMS, ...listCampaignPages(furnished)];
      await checkAll(
        page,
        pages.filter(([name]) => ON_A_PHONE.includes(name)),
      );
    });
  },
  { settings: FURNISHED, stepMs: 240_000 },
);
