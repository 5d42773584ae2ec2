import { showScheme } from '@dinnerbell/testing/desk';
import { source } from 'axe-core';
import type { Page } from 'playwright-core';

/** What colours may break; all else is the same in the light and in the dark. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

const TELL = `({ violations }) => violations.flatMap(({ id, nodes }) =>
  nodes.map(({ target, failureSummary }) => id + ' at ' + target.join(' ') + ': ' + failureSummary))`;

/** What axe finds on the page as it is, in the light and in the dark: each as `dark page: rule at selector: why`. */
export async function checkAccess(page: Page, name: string): Promise<string[]> {
  await page.evaluate(source);
  await showScheme(page, 'light');
  const light = await run(page, {});
  await showScheme(page, 'dark');
  const dark = await run(page, { runOnly: OF_COLOUR });
  return [
    ...light.map((violation) => `light ${name}: ${violation}`),
    ...dark.map((violation) => `dark ${name}: ${violation}`),
  ];
}

function run(page: Page, options: object): Promise<string[]> {
  const given = JSON.stringify({ resultTypes: ['violations'], ...options });
  return page.evaluate<string[]>(`axe.run(document, ${given}).then(${TELL})`);
}
