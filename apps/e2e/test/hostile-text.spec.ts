import { type DeskPage, logIn, openAccount, type OpenAccount, openPage, ROOMS } from '@dinnerbell/testing/desk';
import { phones, waitFor } from '@dinnerbell/testing';
import type { Page } from 'playwright-core';
import { replyFromHandset } from './desk/handset.js';
import { journey } from './support/journey.js';

/** Runs wherever it is put into a page as markup. */
const IMAGE = '<img src=x onerror="window.caught=1">';
const SCRIPT = '"><script>window.caught=1</script>';
const LINK = 'javascript:window.caught=1//https://trattoria.test';
const GUESTS = phones(3).map((phone, at) => ({ phone, fields: { name: [IMAGE, SCRIPT, LINK][at] } }));
const settings = { WELCOME_CREDITS: '500' };

journey(
  'text of strangers is text, and never runs:',
  (step) => {
    let account: OpenAccount;
    let campaign: string;

    step('in a restaurant’s name, a campaign and its guests', async ({ page, house }) => {
      account = await openAccount(house, `Uno ${IMAGE}`);
      const body = { name: `Truffles ${IMAGE}`, message: `Hi {{name|friend}} ${SCRIPT}`, recipients: GUESTS };
      campaign = (await account.call<{ id: string }>('POST', '/campaigns', body)).id;
      await logIn(page, account);
      const steps = ['guests', 'message', 'when', 'check'];
      await visit(page, [...ROOMS, ...steps.map((name): DeskPage => [name, `/campaigns/${campaign}/edit/${name}`])]);
    });

    step('in what a guest reads before it is sent', async ({ page }) => {
      await openPage(page, `/campaigns/${campaign}/edit/message`);
      await page.getByRole('region', { name: 'What your guests see' }).getByText(`Hi ${IMAGE}`).waitFor();
      await expectQuiet(page);
    });

    step('in a file that is dropped', async ({ page }) => {
      await openPage(page, `/campaigns/${campaign}/edit/guests`);
      const csv = `Name ${IMAGE},Phone\r\n${IMAGE},none ${IMAGE}\r\nAna,+12125550177\r\n`;
      const file = { name: `${IMAGE.replaceAll('/', '')}.csv`, mimeType: 'text/csv', buffer: Buffer.from(csv) };
      await page.getByLabel('Guest list, a CSV file').setInputFiles(file);
      await page.getByRole('button', { name: 'Show the rows' }).click();
      await page
        .getByRole('table')
        .getByText('whole row')
        .or(page.getByRole('table').getByText('Phone'))
        .first()
        .waitFor();
      await expectQuiet(page);
    });

    step('on the wall of handsets, in the report and the inbox', async ({ page, house, context }) => {
      await account.call('POST', `/campaigns/${campaign}/schedule`, {});
      const status = async () => (await account.call<{ status: string }>('GET', `/campaigns/${campaign}`)).status;
      await waitFor(async () => (await status()) === 'Sent', { timeoutMs: 60_000, what: 'the campaign sent' });
      await page.goto(house.simulatorUrl);
      await page.getByText(SCRIPT).first().waitFor();
      await expectQuiet(page);
      await replyFromHandset(context, house, GUESTS[0]?.phone ?? '', `${IMAGE} ${SCRIPT}`);
      await visit(page, [...ROOMS, ['report', `/campaigns/${campaign}`]]);
      await openPage(page, '/inbox');
      await page.getByText(`${IMAGE} ${SCRIPT}`, { exact: true }).waitFor();
      await expectQuiet(page);
    });
  },
  { settings },
);

async function visit(page: Page, pages: readonly DeskPage[]): Promise<void> {
  for (const [, path] of pages) {
    await openPage(page, path);
    await expectQuiet(page);
  }
}

/** Nothing of it has run; that no content security policy was broken is asked at the end of every step. */
async function expectQuiet(page: Page): Promise<void> {
  expect({ at: page.url(), caught: await page.evaluate('window.caught ?? 0') }).toEqual({ at: page.url(), caught: 0 });
}
