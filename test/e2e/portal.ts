import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

export const PASSWORD = 'nir-demo-2026';

/**
 * Chromium reports every refused request, and axe's scripts when they meet the sandboxed preview of a mail; the refusals
 * that journeys provoke on purpose are no faults.
 */
const REFUSED =
  /Failed to load resource: the server responded with a status of 4\d\d|Blocked script execution in 'about:srcdoc'/;

/** The reading of a page that was left before its end is cut short; a journey of its own sees that the portal takes it. */
const CUT_SHORT = /^AbortError\b/;

/** Playwright's test, which also fails when the browser's console shows an error or a script throws. */
export const test = base.extend<{ quietConsole: undefined }>({
  quietConsole: [
    async ({ context }, use) => {
      const faults: string[] = [];
      context.on('console', (message) => {
        const text = message.text();
        if (message.type() === 'error' && !REFUSED.test(text) && !CUT_SHORT.test(text)) faults.push(text);
      });
      context.on('weberror', (fault) => {
        const { name, stack, message } = fault.error();
        if (!CUT_SHORT.test(name) && !CUT_SHORT.test(stack ?? message)) faults.push(stack ?? message);
      });
      await use(undefined);
      expect(faults, 'the console of the browser').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Signs in as a demo user through the form, and waits for the page that follows. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/logg-inn');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('main button[type="submit"]').click();
  await expect(page).not.toHaveURL(/\/logg-inn/);
}

/** Signs out whoever is signed in. */
export async function signOut(page: Page): Promise<void> {
  await page.context().clearCookies();
}

/**
 * Fails when axe finds anything against WCAG 2.1 A and AA on the page, in light and dark. The page is loaded anew: after a
 * click, first wait for something of the page that it leads to.
 * @param options.reload false to look at the page as it stands (an open dialog), in the present theme only
 */
export async function expectNoAxeViolations(page: Page, { reload = true } = {}): Promise<void> {
  // A click may still be fetching the next page; a reload now would bring the old one back.
  await expect(page.locator('[data-busy]')).toHaveCount(0);
  if (!reload) return expect(await violationsOf(page), page.url()).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.reload();
    expect(await violationsOf(page), `${page.url()} (${colorScheme})`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} – ${node.target.join(' ')} – ${node.failureSummary ?? ''}`),
  );
}

/** Fails when the page is wider than the window, so that a phone would scroll sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, view } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    view: document.documentElement.clientWidth,
  }));
  expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(view);
}

/** Keeps the scripts of pages back, as a slow line does, until the answer is called. */
export async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Sends the filing form, also past the offer of open tickets about the same person, which is no journey's own subject. */
export async function sendToImdi(page: Page): Promise<void> {
  const send = page.getByRole('button', { name: 'Send til IMDi' });
  await send.click();
  const offer = page.getByText('Saken er ikke sendt ennå.');
  await expect(offer.or(page.getByText('Hva skjer nå'))).toBeVisible();
  if (await offer.isVisible()) await send.click();
}
