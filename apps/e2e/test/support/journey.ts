import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { keepEvidence } from './keep-evidence.js';
import { type House, NO_BROWSER, openBrowser, openHouse } from '@dinnerbell/testing/desk';

/** Beds are made on a busy machine: database, API and worker come up, and a browser is unpacked. */
const OPENING_MS = 150_000;
const STEP_MS = 90_000;
const PATIENCE_MS = 20_000;
/** A restaurant of New York with an American browser. */
const BROWSER: BrowserContextOptions = { locale: 'en-US', timezoneId: 'America/New_York', reducedMotion: 'reduce' };

export interface Stage {
  house: House;
  context: BrowserContext;
  page: Page;
}

/** One thing the merchant does next; what it names is what fails. */
export type Step = (name: string, act: (stage: Stage) => Promise<void>) => void;

interface JourneyOptions {
  /** As in .env.example. */
  settings?: Record<string, string>;
  browser?: BrowserContextOptions;
  /** The most that one step may take; usually a minute and a half. */
  stepMs?: number;
}

/**
 * A merchant's way through the app in a real browser, against a house of its own. Steps follow from one another: when one fails, what
 * was on screen is kept, and those after it fail at once. No step passes while a page threw or broke its content security policy.
 */
export function journey(title: string, tell: (step: Step) => void, options: JourneyOptions = {}): void {
  if (NO_BROWSER !== undefined) {
    describe.skip(`${title} (skipped: ${NO_BROWSER})`, () => tell((name) => test(name, () => undefined)));
    return;
  }
  describe(title, () => {
    let browser: Browser | undefined;
    let stage: Stage | undefined;
    let broken: string | undefined;
    const heard: string[] = [];
    const complaints: string[] = [];

    beforeAll(async () => {
      const house = await openHouse(options.settings);
      stage = { house } as Stage;
      browser = await openBrowser();
      const context = await browser.newContext({ ...BROWSER, baseURL: house.url, ...options.browser });
      context.setDefaultTimeout(PATIENCE_MS);
      context.on('weberror', (error) => complaints.push(String(error.error())));
      context.on('console', (message) => {
        heard.push(`${message.type()}: ${message.text()}`);
        if (/content security policy/i.test(message.text())) complaints.push(message.text());
      });
      stage = { house, context, page: await context.newPage() };
    }, OPENING_MS);

    afterAll(async () => {
      await browser?.close();
      await stage?.house.close();
    }, OPENING_MS);

    const step: Step = (name, act) =>
      test(
        name,
        async () => {
          if (broken !== undefined || !stage) throw new Error(`not reached: '${broken ?? 'opening'}' failed`);
          try {
            await act(stage);
            expect(complaints).toEqual([]);
          } catch (error) {
            broken = name;
            const folder = await keepEvidence(stage.context, {
              house: stage.house.output(),
              console: heard.join('\n'),
            });
            throw new Error(`${(error as Error).message}\n\nWhat was on screen is in ${folder}`, { cause: error });
          }
        },
        options.stepMs ?? STEP_MS,
      );
    tell(step);
  });
}
