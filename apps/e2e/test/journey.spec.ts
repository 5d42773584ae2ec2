import { buyCredits } from './desk/buy-credits.js';
import { beginCampaign, chooseTime, goToCheck, importGuests, letGo, writeText } from './desk/compose.js';
import { goToRoom } from './desk/go-to-room.js';
import { formatCount } from './desk/format-count.js';
import { largeGuestList } from './desk/guest-list.js';
import { replyFromHandset } from './desk/handset.js';
import { countTaken } from './desk/oracle.js';
import { signUp, TRATTORIA } from './desk/sign-up.js';
import { journey } from './support/journey.js';

const list = largeGuestList();
const guests = formatCount(list.accepted);
const BOUGHT = 100 + 10_000 + 2_500; // a welcome, and two packages
/** No carrier waits behind the simulator: ten thousand texts take seconds. */
const settings = { TWILIO_SEGMENTS_PER_SECOND: '2000' };

journey(
  `a restaurant’s first campaign, with ${list.name}`,
  (step) => {
    let credits = 0;

    step('signs up', async ({ page }) => signUp(page, TRATTORIA));

    step('buys credits at both tills', async ({ page }) => {
      await buyCredits(page, 'Full house', 'Stripe');
      await buyCredits(page, 'Regular', 'Razorpay');
      await page
        .getByRole('banner')
        .getByRole('link', { name: `${formatCount(BOUGHT)} credits left` })
        .waitFor();
    });

    step('imports guests, each row accounted for', async ({ page }) => {
      await beginCampaign(page);
      await importGuests(page, list);
      await page.getByRole('heading', { name: new RegExp(`^${list.invalid} rows? cannot be texted$`) }).waitFor();
      const told = page.getByText(`${guests} added, ${list.duplicates} repeats, ${list.invalid} cannot be texted`);
      await told.waitFor({ state: 'attached' });
    });

    step('writes with placeholders, and sees what a guest reads', async ({ page }) => {
      await writeText(page, 'Tuesday tables', 'Hi ');
      await page.getByRole('button', { name: /^Put in name/ }).click();
      await page.getByLabel('Your text').press('End');
      await page.getByLabel('Your text').pressSequentially(', a table on Tuesday? https://trattoria.test/tuesday');
      await page.getByLabel('Instead of {{name}}').fill('friend');
      const preview = page.getByRole('region', { name: 'What your guests see' });
      await preview.getByText(/^Trattoria Uno: Hi \w/).waitFor();
      await page.getByText(`For all ${guests} guests:`).waitFor();
    });

    step('schedules, and the credits are set apart', async ({ page }) => {
      await chooseTime(page, 'later');
      await goToCheck(page);
      credits = await letGo(page, new RegExp(`^Schedule ${guests} texts · `), 'It is scheduled');
      await page
        .getByRole('banner')
        .getByRole('link', { name: `${formatCount(BOUGHT - credits)} credits left` })
        .waitFor();
      await page.getByRole('link', { name: 'Go to the campaign' }).click();
      await page.getByText(`${guests} texts are scheduled`).waitFor();
    });

    step('brings it forward to now, and watches it finish live', async ({ page }) => {
      await page.getByRole('button', { name: 'Edit' }).click();
      await chooseTime(page, 'now');
      await goToCheck(page, 'Next: check the changes');
      await letGo(page, new RegExp(`^Save the changes · ${guests} texts`), 'The changes are saved');
      await page.getByRole('link', { name: 'Go to the campaign' }).click();
      const progress = page.getByRole('region', { name: 'Progress' });
      await progress.getByText(new RegExp(`^[1-9][\\d,]* of ${guests}$`)).waitFor();
      await progress.waitFor({ state: 'detached', timeout: 60_000 });
      const title = page.locator('header', { has: page.getByRole('heading', { name: 'Tuesday tables' }) });
      await title.getByText('Sent', { exact: true }).waitFor();
    });

    step('reads the report: every guest once, every credit accounted for', async ({ page, house }) => {
      const proof = page.getByRole('region', { name: 'Delivery proof' });
      await proof.getByText(`${guests} guests`).waitFor();
      await proof.getByText(`= ${guests} delivered`).waitFor({ timeout: 60_000 });
      await proof.getByText('It adds up: nobody twice, nobody missed.').waitFor();
      const cost = page.getByRole('region', { name: 'Cost' });
      await cost.getByText(`Used${formatCount(credits)} credits`).waitFor();
      expect(await countTaken(house)).toEqual({ texts: list.accepted, phones: list.accepted });
    });

    step('a guest replies STOP, and it stands in the inbox without a reload', async ({ page, house, context }) => {
      await goToRoom(page, 'Inbox');
      await page.getByText('No replies yet').waitFor();
      await replyFromHandset(context, house, list.guest, 'STOP');
      await page.getByText('Asked to stop').waitFor();
      await page.getByRole('tab', { name: 'Opted out' }).click();
      await page.getByRole('table', { name: 'Opted out' }).getByText('Wrote back').waitFor();
    });
  },
  { settings },
);
