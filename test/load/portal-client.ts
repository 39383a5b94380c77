const PASSWORD = 'nir-demo-2026';

/** A signed-in user of a running demo portal, as plain HTTP with a cookie. */
export type PortalClient = { get(path: string): Promise<{ ms: number; html: string }> };

/** Signs in over HTTP as a browser without JavaScript would. Throws when the portal does not let the user in. */
export async function signIn(baseUrl: string, email: string): Promise<PortalClient> {
  const response = await fetch(`${baseUrl}/logg-inn`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: baseUrl, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email, password: PASSWORD }),
  });
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  if (response.status !== 302 || !cookie) throw new Error(`Signing in as ${email} gave ${response.status}`);
  return { get: (path) => timedGet(`${baseUrl}${path}`, cookie) };
}

/** Server time comes from the Server-Timing header (milliseconds from the request's arrival to its last byte rendered). */
async function timedGet(url: string, cookie: string): Promise<{ ms: number; html: string }> {
  const started = performance.now();
  const response = await fetch(url, { headers: { cookie }, redirect: 'manual' });
  const html = await response.text();
  if (response.status !== 200) throw new Error(`${new URL(url).pathname} gave ${response.status}`);
  return { ms: performance.now() - started, html };
}
