// `npm run shots [-- folder]`: a picture of every page of the web app, on a desk and on a phone, in the light and in the dark.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  DOORS,
  FURNISHED,
  furnishRestaurant,
  listCampaignPages,
  logIn,
  NO_BROWSER,
  openAccount,
  openBrowser,
  openHouse,
  openPage,
  ROOMS,
  showScheme,
} from '@dinnerbell/testing/desk';
import { dataDirectory, ROOT } from '../start/places.mjs';
import { say, warn } from '../start/say.mjs';
import { stopOnSignal } from '../start/stop-on-signal.mjs';

const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const SCHEMES = ['light', 'dark'];

async function main() {
  if (NO_BROWSER) throw new Error(NO_BROWSER);
  const folder = process.argv[2] ? resolve(ROOT, process.argv[2]) : join(dataDirectory(), 'shots');
  mkdirSync(folder, { recursive: true });
  const closing = [];
  const close = async () => {
    for (const one of closing.splice(0).reverse()) await one();
  };
  stopOnSignal(
    () => void close().then(() => process.exit(130)),
    () => process.exit(130),
  );
  try {
    say('Opening a house …');
    const house = await openHouse(FURNISHED);
    closing.push(() => house.close());
    const browser = await openBrowser();
    closing.push(() => browser.close());
    const looks = { locale: 'en-US', timezoneId: 'America/New_York', reducedMotion: 'reduce' };
    const context = await browser.newContext({ ...looks, baseURL: house.url });
    const page = await context.newPage();
    await shoot(page, folder, DOORS);
    const firstDay = await openAccount(house, 'Osteria Due');
    await logIn(page, firstDay);
    await shoot(page, folder, ROOMS, 'first-day-');
    await context.clearCookies();
    say('Furnishing a restaurant …');
    const account = await openAccount(house);
    const furnished = await furnishRestaurant(house, account);
    await logIn(page, account);
    await shoot(page, folder, [...listCampaignPages(furnished), ...ROOMS]);
    say(`The pictures are in ${folder}.`);
  } finally {
    await close();
  }
}

async function shoot(page, folder, pages, before = '') {
  for (const [name, path] of pages) {
    for (const [size, viewport] of Object.entries(SIZES)) {
      for (const scheme of SCHEMES) {
        await page.setViewportSize(viewport);
        await openPage(page, path);
        await showScheme(page, scheme);
        // As tall as the page is: what clings to the edges of the screen stays there.
        const height = await page.evaluate('document.documentElement.scrollHeight');
        await page.setViewportSize({ ...viewport, height: Math.max(height, viewport.height) });
        await page.screenshot({ path: join(folder, `${before}${name}-${size}-${scheme}.png`) });
      }
    }
    say(before + name);
  }
}

main().catch((error) => {
  warn(error.stack);
  process.exitCode = 1;
});
