import type { OpenAccount } from './open-account.js';
import type { Page } from 'playwright-core';

/** Fills the log-in form of the page that is open. */
export async function fillLogIn(
  page: Page,
  { email, password }: Pick<OpenAccount, 'email' | 'password'>,
): Promise<void> {
  await page.getByLabel('E-mail', { exact: true }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
}

/** From the door to the dashboard. */
export async function logIn(page: Page, account: Pick<OpenAccount, 'email' | 'password'>): Promise<void> {
  await page.goto('/app/log-in');
  await fillLogIn(page, account);
  await page.getByRole('heading', { level: 1, name: 'How are we doing?' }).waitFor();
}
