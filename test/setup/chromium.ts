import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser for the journeys: CHROME_PATH, the system's, or the one that Playwright has downloaded.
 * @throws Error with the remedy when there is none
 */
export function findChromium(): string {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROME_PATH leads to no program: ${given}. Correct it, or unset it.`);
  }
  const found = [...usual, chromium.executablePath()].find((file) => existsSync(file));
  if (found) return found;
  throw new Error(
    'There is no Chromium. Install one ("apt-get install chromium" or "npx playwright install chromium"), or set CHROME_PATH to a Chrome.',
  );
}
