import { chromium } from '@playwright/test';
import { findChromium } from '../setup/chromium';
import { say } from './statistics';

const USER = { email: 'superbruker@arendal.example', password: 'nir-demo-2026' };
const PATHS = ['/', '/funn', '/funn/personer', '/personer', '/saker', '/opplasting'];

/** Sum of all layout shifts since the page began to load (web vitals' CLS, unweighted). */
const layoutShift = () =>
  new Promise<number>((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 1000);
  });

/**
 * JavaScript that a browser with an empty cache receives for a page, in bytes as sent (compressed), and how much the page
 * moves while it loads, against a portal that is already running.
 */
export async function benchPageWeight(args: readonly string[]): Promise<void> {
  const baseURL = args[0] ?? 'http://localhost:3000';
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    const signedIn = await browser.newContext({ baseURL, locale: 'nb-NO' });
    const form = await signedIn.newPage();
    await form.goto('/logg-inn');
    await form.locator('input[name="email"]').fill(USER.email);
    await form.locator('input[name="password"]').fill(USER.password);
    await form.locator('main button[type="submit"]').click();
    await form.waitForURL((url) => url.pathname === '/');
    const storageState = await signedIn.storageState();
    for (const path of PATHS) {
      const context = await browser.newContext({ baseURL, locale: 'nb-NO', storageState });
      const page = await context.newPage();
      const scripts: Promise<number>[] = [];
      page.on('requestfinished', (request) => {
        if (!new URL(request.url()).pathname.endsWith('.js')) return;
        scripts.push(request.sizes().then((sizes) => sizes.responseBodySize));
      });
      await page.goto(path, { waitUntil: 'networkidle' });
      const shift = await page.evaluate(layoutShift);
      const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
      say(
        `${path.padEnd(16)} ${(bytes / 1000).toFixed(1).padStart(7)} kB of JavaScript   shift ${shift.toFixed(4)}`,
      );
      await context.close();
    }
  } finally {
    await browser.close();
  }
}
