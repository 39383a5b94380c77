import { Agent, request } from 'node:http';

/** One answer of the portal. */
export type Reply = { status: number; location: string | null; body: string; ms: number };

/** One client as a browser has it: its own connection to one of the web processes, and a cookie. */
export type Client = {
  get(path: string): Promise<Reply>;
  post(path: string, fields: Record<string, string>): Promise<Reply>;
};

export function openClient(port: number, cookie = ''): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const send = (method: 'GET' | 'POST', path: string, body: string): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      const asked = request(
        {
          agent,
          port,
          host: '127.0.0.1',
          method,
          path,
          headers: {
            host: `localhost:${port}`,
            origin: `http://localhost:${port}`,
            accept: 'text/html',
            cookie,
            ...(method === 'POST'
              ? {
                  'content-type': 'application/x-www-form-urlencoded',
                  'content-length': String(Buffer.byteLength(body)),
                }
              : {}),
          },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              location: answer.headers.location ?? null,
              body: Buffer.concat(parts).toString('utf8'),
              ms: performance.now() - began,
            }),
          );
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });
  return {
    get: (path) => send('GET', path, ''),
    post: (path, fields) => send('POST', path, new URLSearchParams(fields).toString()),
  };
}

/** Signs in as a browser without JavaScript would, and gives the cookies. */
export async function signInAt(port: number, email: string, password: string): Promise<string> {
  const response = await fetch(`http://localhost:${port}/logg-inn`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: `http://localhost:${port}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ 'portal-sign-in': '1', email, password }),
  });
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  if (response.status !== 303 || !cookie) throw new Error(`Signing in as ${email} gave ${response.status}`);
  return cookie;
}
