import { expect, test } from './portal';

// What the web process itself answers, before any page: the headers, and everything that is not a proper request.

test('tells the browser to be strict', async ({ request }) => {
  const answer = await request.get('/logg-inn');
  expect(answer.status()).toBe(200);
  const headers = answer.headers();
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  const nonce = /script-src 'self' 'nonce-([\w-]+)'/.exec(policy)?.[1];
  expect(nonce).toBeTruthy();
  expect(headers['cache-control']).toContain('no-store');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['server-timing']).toMatch(/^total;dur=\d/);
  const page = await answer.text();
  const scripts = page.match(/<script\b[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(script).toMatch(new RegExp(`nonce="${nonce}"|src="/assets/`));
});

test('keeps scripts and styles in the browser for good', async ({ page, request }) => {
  await page.goto('/logg-inn');
  const style = await page.locator('link[rel="stylesheet"]').first().getAttribute('href');
  const answer = await request.get(style ?? '');
  expect(answer.headers()['cache-control']).toContain('immutable');
});

test('says that it is alive and ready', async ({ request }) => {
  expect(await (await request.get('/healthz')).text()).toBe('ok\n');
  expect(await (await request.get('/readyz')).json()).toEqual({ database: 'ok', migrations: 'ok' });
});

const refusals = [
  { name: 'an address that cannot be decoded', method: 'GET', path: '/%E0%A4%A', status: 400 },
  { name: 'an unknown address', method: 'GET', path: '/finnes-ikke', status: 404 },
  { name: 'a method that nothing takes', method: 'PUT', path: '/', status: 405 },
  {
    name: 'a form of another site',
    method: 'POST',
    path: '/logg-inn',
    origin: 'https://evil.example',
    status: 403,
  },
  { name: 'a form of nowhere', method: 'POST', path: '/logg-inn', origin: 'null', status: 403 },
  { name: 'a form without origin', method: 'POST', path: '/logg-inn', status: 403 },
  { name: 'a huge form', method: 'POST', path: '/logg-inn', origin: 'own', size: 3_000_000, status: 413 },
  { name: 'an old kind of data request', method: 'GET', path: '/?_data=root', status: 400 },
];

for (const { name, method, path, origin, size, status } of refusals) {
  test(`answers ${name} in the reader's language`, async ({ request, baseURL }) => {
    const answer = await request.fetch(path, {
      method,
      maxRedirects: 0,
      headers: {
        'Accept-Language': 'nn',
        ...(origin ? { Origin: origin === 'own' ? (baseURL ?? '') : origin } : {}),
      },
      ...(method === 'POST' ? { form: { email: 'x'.repeat(size ?? 1) } } : {}),
    });
    expect(answer.status()).toBe(status);
    const page = await answer.text();
    expect(page).toContain('<html lang="nn"');
    expect(page).toContain('Gå til framsida');
    expect(page).not.toMatch(/Unexpected Server Error|node_modules|at \w+ \(/);
  });
}
