import { beginCampaign, writeText } from './desk/compose.js';
import { goToRoom } from './desk/go-to-room.js';
import { fillLogIn, logIn, openAccount, type OpenAccount } from '@dinnerbell/testing/desk';
import { journey } from './support/journey.js';

/** The API's list, with or without a query. */
const CAMPAIGNS = /:\d+\/campaigns(\?|$)/;
const TYPED = 'Truffles are in: ask for the tasting menu';

journey('a session', (step) => {
  let account: OpenAccount;

  step('begins at the log-in, and a wrong password says so', async ({ page, house }) => {
    account = await openAccount(house);
    await page.goto('/app/');
    await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
    await fillLogIn(page, { ...account, password: 'eight olives and a lime' });
    await page.getByText('E-mail or password is not right').waitFor();
    await fillLogIn(page, account);
    await page.getByRole('heading', { level: 1, name: 'How are we doing?' }).waitFor();
  });

  step('outlives a reload, and leaves nothing in storage', async ({ page }) => {
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'How are we doing?' }).waitFor();
    const stored = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
    expect(stored).not.toMatch(/eyJ|olives/);
  });

  step('goes on when the access token is over: it is renewed without a word', async ({ page }) => {
    const renewed = page.waitForResponse((answer) => answer.url().endsWith('/merchants/refresh') && answer.ok());
    let asked = 0;
    // The API refuses this token as it refuses one that has ended.
    await page.route(CAMPAIGNS, (route) => {
      asked += 1;
      return route.continue(
        asked === 1 ? { headers: { ...route.request().headers(), authorization: 'Bearer over' } } : {},
      );
    });
    await goToRoom(page, 'Campaigns');
    await renewed;
    await page.getByText('No campaigns yet').waitFor();
    expect(asked).toBeGreaterThan(1);
    await page.unroute(CAMPAIGNS);
  });

  step('when it was ended elsewhere: to the log-in, and back to what was typed', async ({ page }) => {
    await beginCampaign(page);
    await writeText(page, 'Truffles', 'Truffles');
    await page.getByText('All changes saved').waitFor();
    await account.call('DELETE', '/merchants/sessions');
    await page.getByLabel('Your text').fill(TYPED);
    await page.getByText('Log in to go on where you were. What you typed is still there.').waitFor();
    await fillLogIn(page, account);
    await page.getByLabel('Your text').waitFor();
    expect(await page.getByLabel('Your text').inputValue()).toBe(TYPED);
    await page.getByText('All changes saved').waitFor();
  });

  step('is one in two tabs that renew it at the same time', async ({ page, context }) => {
    const other = await context.newPage();
    await Promise.all([page.goto('/app/'), other.goto('/app/billing')]);
    await page.getByRole('heading', { level: 1, name: 'How are we doing?' }).waitFor();
    await other.getByRole('heading', { level: 1, name: 'Billing' }).waitFor();
  });

  step('ends in every tab when one logs out, and drafts go with it', async ({ page, context }) => {
    const other = context.pages().find((one) => one !== page);
    await page.getByRole('button', { name: /Account of/ }).click();
    await page.getByRole('menuitem', { name: 'Log out' }).click();
    await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
    await other?.getByRole('heading', { name: 'Welcome back' }).waitFor();
    const drafts = await page.evaluate(
      'Object.keys(sessionStorage).filter((key) => key.startsWith("dinnerbell-draft"))',
    );
    expect(drafts).toEqual([]);
    await page.goto('/app/campaigns');
    await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
  });

  step('of another restaurant shows nothing of the one before', async ({ page, house }) => {
    const second = await openAccount(house, 'Osteria Due');
    await logIn(page, second);
    await goToRoom(page, 'Campaigns');
    await page.getByText('No campaigns yet').waitFor();
  });
});
