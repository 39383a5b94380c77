const PASSWORD = 'nir-demo-2026';

/** One answer: time inside the server (Server-Timing) and time as the user sees it, both in milliseconds. */
export type Answer = { serverMs: number; wallMs: number; html: string };

/** A signed-in user of a running demo portal, as plain HTTP with a cookie. */
export type PortalClient = { get(path: string): Promise<Answer> };

/** Signs in over HTTP as a browser without JavaScript would. Throws when the portal does not let the user in. */
export async function signIn(baseUrl: string, email: string): Promise<PortalClient> {
  const response = await fetch(`${baseUrl}/logg-inn`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: baseUrl, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ 'portal-sign-in': '1', email, password: PASSWORD }),
  });
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  if (response.status !== 303 || !cookie) throw new Error(`Signing in as ${email} gave ${response.status}`);
  return { get: (path) => timedGet(baseUrl, path, cookie) };
}

async function timedGet(baseUrl: string, path: string, cookie: string): Promise<Answer> {
  const started = performance.now();
  const response = await fetch(`${baseUrl}${path}`, { headers: { cookie, 'accept-encoding': 'identity' } });
  const html = await response.text();
  const wallMs = performance.now() - started;
  if (response.status !== 200) throw new Error(`${path} gave ${response.status}`);
  const serverMs = Number(/dur=([\d.]+)/.exec(response.headers.get('server-timing') ?? '')?.[1]);
  return { serverMs, wallMs, html };
}
