import { KNOWN_ERROR_CATALOGUE } from '../../prisma/seed/data/known-error-catalogue';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, signIn, test } from './portal';

// Pages beside the queue: figures, peaks, standard texts, and what the world outside may read of known errors.

const PHONE = { width: 390, height: 844 };

test('each figure of the desk leads to exactly as many rows', async ({ page }) => {
  test.slow();
  await signIn(page, 'support1@imdi.example');
  await page.goto('/saker/tall');
  const figures = await page
    .locator('main table a[href^="/saker?"]')
    .evaluateAll((links) => links.map((link) => [link.getAttribute('href') ?? '', link.textContent ?? '']));
  const counted = new Map(figures.filter(([, text]) => /^[\d\s]+$/.test(text ?? '')) as [string, string][]);
  expect(counted.size).toBeGreaterThan(20);
  const wrong: string[] = [];
  const look = async ([href, text]: [string, string]) => {
    const html = await (await page.request.get(href)).text();
    const plain = html.replaceAll('<!-- -->', '').replace(/&nbsp;|\u00a0/g, ' ');
    const rows = /\d+–\d+ av (\d+)/.exec(plain)?.[1] ?? '0';
    if (rows !== text.replace(/\s/g, '')) wrong.push(`${href}: ${text}, but ${rows} rows`);
  };
  const all = [...counted];
  // Four at a time, as a browser would.
  for (let at = 0; at < all.length; at += 4) await Promise.all(all.slice(at, at + 4).map(look));
  expect(wrong).toEqual([]);
});

test('peaks propose a known error, and texts are written for the desk', async ({ page }) => {
  test.slow();
  await signIn(page, 'registereier@imdi.example');
  await page.goto('/kjente-feil/topper');
  await expectNoAxeViolations(page);
  const peak = page.getByRole('link', { name: /^Lag kjent feil|^Beskriv/ }).first();
  const rule = /[A-Z]+-\d+/.exec((await peak.getAttribute('aria-label')) ?? '')?.[0] ?? '';
  expect(rule).not.toBe('');
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
  await peak.click();
  await expect(page).toHaveURL(new RegExp(`regel=${rule}`));
  await expect(page.locator(`main input[value="${rule}"]`).first()).toBeChecked();
  await expectNoSidewaysScroll(page);

  await page.goto('/standardtekster');
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('link', { name: 'Ny standardtekst' }).click();
  await expect(page.locator('input[name="titleNb"]')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.locator('input[name="titleNb"]').fill('Vi ringer dere');
  await page.locator('textarea[name="bodyNb"]').fill('Vi ringer i dag.');
  await page.getByRole('button', { name: 'Lagre teksten' }).click();
  await expect(page.locator('main')).toContainText('Standardteksten er lagret.');
  await page.getByRole('link', { name: 'Vi ringer dere' }).click();
  await page.getByLabel('Ikke i bruk lenger').check();
  await page.getByRole('button', { name: 'Lagre teksten' }).click();
  await expect(page.locator('main')).toContainText('Standardteksten er lagret.');
});

test('the feeds are whole XML and JSON, and hold the public known errors alone', async ({ page }) => {
  const open = KNOWN_ERROR_CATALOGUE.filter(({ visibility }) => visibility === 'public').map(
    ({ nb }) => nb.title,
  );
  expect(open.length).toBeLessThan(KNOWN_ERROR_CATALOGUE.length);
  const json = await page.request.get('/apent/kjente-feil/json');
  expect(json.headers()['content-type']).toContain('application/feed+json');
  const feed = await json.json();
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  const titles: string[] = feed.items.map(({ title }: { title: string }) => title);
  expect(titles.map((title) => title.replace(/ \([^()]*\)$/, '')).sort()).toEqual([...open].sort());

  const rss = await page.request.get('/apent/kjente-feil/rss');
  expect(rss.headers()['content-type']).toContain('application/rss+xml');
  await page.goto('/apent/kjente-feil');
  const read = await page.evaluate(
    (text) => {
      const xml = new DOMParser().parseFromString(text, 'application/xml');
      const all = (selector: string) =>
        [...xml.querySelectorAll(selector)].map((node) => node.textContent ?? '');
      return {
        faults: all('parsererror'),
        titles: all('item > title'),
        links: all('item > link'),
        ids: all('item > guid'),
      };
    },
    await rss.text(),
  );
  expect(read.faults).toEqual([]);
  expect(read.titles).toEqual(titles);
  expect(new Set(read.ids).size).toBe(titles.length);
  for (const link of read.links) expect(link).toMatch(/\/apent\/kjente-feil#kf-\d+$/);
  await expectNoAxeViolations(page);
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
  expect((await page.request.get('/apent/kjente-feil/atom')).status()).toBe(404);
});
