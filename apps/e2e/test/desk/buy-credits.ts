import type { Page } from 'playwright-core';

/** Buys a package and pays for it on the till's own page; back in billing the credits are the merchant's. */
export async function buyCredits(page: Page, packageName: string, till: 'Stripe' | 'Razorpay'): Promise<void> {
  await page.goto('/app/billing');
  await page.getByRole('radio', { name: `Choose ${packageName}` }).click();
  await page.getByRole('radiogroup', { name: 'Pay through' }).getByText(till).click();
  await page.getByRole('button', { name: /^Pay / }).click();
  await page.getByRole('heading', { name: `${till}, simulated` }).waitFor();
  await page.getByRole('button', { name: /^Pay / }).click();
  await page.getByText(/^Thank you: .* are yours$/).waitFor();
}
