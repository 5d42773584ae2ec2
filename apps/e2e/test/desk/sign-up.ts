import type { Page } from 'playwright-core';

export interface Account {
  restaurant: string;
  email: string;
  password: string;
}

export const TRATTORIA: Account = {
  restaurant: 'Trattoria Uno',
  email: 'owner@trattoria.test',
  password: 'seven olives and a lemon',
};

/** Opens an account as a person does, and waits for the dashboard. */
export async function signUp(page: Page, { restaurant, email, password }: Account): Promise<void> {
  await page.goto('/app/sign-up');
  await page.getByLabel('Restaurant', { exact: true }).fill(restaurant);
  await page.getByLabel('Restaurant’s e-mail').fill(email);
  await page.getByLabel('Phone').fill('2125550100');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('heading', { level: 1, name: 'How are we doing?' }).waitFor();
}
