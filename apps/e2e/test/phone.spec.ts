import type { Page } from 'playwright-core';
import { buyCredits } from './desk/buy-credits.js';
import { beginCampaign, chooseTime, goToCheck, importGuests, letGo, writeText } from './desk/compose.js';
import { goToRoom } from './desk/go-to-room.js';
import { madeGuestList } from './desk/guest-list.js';
import { replyFromHandset } from './desk/handset.js';
import { countTaken } from './desk/oracle.js';
import { signUp, TRATTORIA } from './desk/sign-up.js';
import { journey } from './support/journey.js';

const list = madeGuestList(150);
const browser = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

journey(
  'the whole way on a phone',
  (step) => {
    step('signs up and buys credits', async ({ page }) => {
      await signUp(page, TRATTORIA);
      await expectToFit(page);
      await buyCredits(page, 'Taster', 'Razorpay');
      await expectToFit(page);
    });

    step('imports, writes and sends', async ({ page }) => {
      await beginCampaign(page);
      await importGuests(page, list);
      await expectToFit(page);
      await writeText(page, 'Tuesday tables', 'Hi {{name|friend}}, a table on Tuesday?');
      await page.getByText('For all 150 guests: 150 credits in all').waitFor();
      await expectToFit(page);
      await chooseTime(page, 'now');
      await expectToFit(page);
      await goToCheck(page);
      await expectToFit(page);
      await letGo(page, /^Send 150 texts now · /, 'It is on its way');
    });

    step('watches it finish, and reads the report', async ({ page, house }) => {
      await page.getByRole('link', { name: 'Go to the campaign' }).click();
      const proof = page.getByRole('region', { name: 'Delivery proof' });
      await proof.getByText('= 150 delivered').waitFor({ timeout: 60_000 });
      await expectToFit(page);
      expect(await countTaken(house)).toEqual({ texts: 150, phones: 150 });
    });

    step('finds a guest’s STOP in the inbox', async ({ page, house, context }) => {
      await goToRoom(page, 'Inbox');
      await replyFromHandset(context, house, list.guest, 'STOP');
      await page.getByText('Asked to stop').waitFor();
      await expectToFit(page);
    });
  },
  { browser },
);

/** Nothing to the right of the screen: a page that must be pushed sideways is none for a phone. */
async function expectToFit(page: Page): Promise<void> {
  const overhang = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  expect({ at: page.url(), overhang }).toEqual({ at: page.url(), overhang: 0 });
}
