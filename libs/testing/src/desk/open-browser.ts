import { type Browser, chromium } from 'playwright-core';
import { unpackChromium } from './unpack-chromium.js';

const own = process.env['CHROME_PATH'];

/** Why no browser can start here; undefined where one can. */
export const NO_BROWSER =
  own || (process.platform === 'linux' && process.arch === 'x64')
    ? undefined
    : 'no browser for this machine comes with npm: set CHROME_PATH to a Chrome';

// CI runs as root, where Chromium has no sandbox, and in containers whose /dev/shm is small.
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'];

/** The machine's Chrome where CHROME_PATH names one; otherwise the Chromium of npm (Linux x64). */
export async function openBrowser(): Promise<Browser> {
  if (own) return chromium.launch({ executablePath: own, args: ARGS });
  const { executablePath, env } = unpackChromium();
  return chromium.launch({ executablePath, args: ARGS, env: { ...process.env, ...env } });
}
