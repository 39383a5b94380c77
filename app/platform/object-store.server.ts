import { env } from './env.server';
import { type S3Identity, s3Path, signedHeaders } from './s3-signature.server';

const TIMEOUT_MS = 15_000;

/** What a store with S3's protocol answered that is neither the object nor «not there». Holds no key and no content. */
export class ObjectStoreError extends Error {}

type Settings = S3Identity & { endpoint: URL; bucket: string; prefix: string };

/** Whether a store with S3's protocol is set up, for new objects or only for those of before. */
export function objectStoreIsSetUp(): boolean {
  return Boolean(env().S3_ENDPOINT);
}

function settings(): Settings {
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_REGION, S3_PREFIX } = env();
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) {
    throw new ObjectStoreError('S3_ENDPOINT and the settings that go with it are missing.');
  }
  return {
    endpoint: new URL(S3_ENDPOINT),
    bucket: S3_BUCKET,
    prefix: S3_PREFIX,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
    region: S3_REGION,
  };
}

/** Puts an object under a name; the same name again replaces it. @throws ObjectStoreError */
export async function putObject(name: string, body: Uint8Array): Promise<void> {
  const { prefix } = settings();
  await ask('PUT', prefix + name, { body });
}

/** The object, or null when it is not there. @throws ObjectStoreError */
export async function getObject(name: string): Promise<Buffer | null> {
  const { prefix } = settings();
  const response = await ask('GET', prefix + name);
  return response ? Buffer.from(await response.arrayBuffer()) : null;
}

/** Removes an object; one that is not there is no fault. @throws ObjectStoreError */
export async function removeObject(name: string): Promise<void> {
  const { prefix } = settings();
  await ask('DELETE', prefix + name);
}

/** Names of the objects that were put before an instant. @throws ObjectStoreError */
export async function objectsBefore(at: Date): Promise<string[]> {
  const { prefix } = settings();
  const found: string[] = [];
  let token: string | null = null;
  do {
    const query: Record<string, string> = { 'list-type': '2', prefix };
    if (token) query['continuation-token'] = token;
    const page: string = (await (await ask('GET', '', { query }))?.text()) ?? '';
    for (const [, entry = ''] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
      const key = textOf(entry, 'Key');
      const changed = textOf(entry, 'LastModified');
      if (key?.startsWith(prefix) && changed && new Date(changed) < at) found.push(key.slice(prefix.length));
    }
    token = textOf(page, 'NextContinuationToken');
  } while (token);
  return found;
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

function textOf(xml: string, tag: string): string | null {
  const text = new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1];
  return text === undefined
    ? null
    : text.replace(/&(amp|lt|gt|quot|apos);/g, (sign) => ENTITIES[sign] ?? sign);
}

type Asked = { body?: Uint8Array; query?: Record<string, string> };

/** One request, tried twice: every one of them may be repeated. Null when the object is not there. */
async function ask(
  method: 'GET' | 'PUT' | 'DELETE',
  key: string,
  asked: Asked = {},
): Promise<Response | null> {
  const { endpoint, bucket, ...identity } = settings();
  const base = endpoint.pathname.replace(/\/$/, '');
  const url = new URL(base + s3Path(bucket, ...(key ? [key] : [])), endpoint);
  for (const [name, value] of Object.entries(asked.query ?? {})) url.searchParams.set(name, value);
  for (let last = false; ; last = true) {
    const { host: _, ...headers } = signedHeaders(
      { method, url, body: asked.body, at: new Date() },
      identity,
    );
    try {
      const response = await fetch(url, {
        method,
        headers,
        body: asked.body ? new Uint8Array(asked.body) : undefined,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        redirect: 'error',
      });
      if (response.ok) return response;
      const code = textOf(await response.text(), 'Code');
      if (response.status === 404 && code !== 'NoSuchBucket') return null;
      if (last || response.status < 500) {
        throw new ObjectStoreError(
          `The object store answered ${response.status} ${code ?? ''} to ${method}.`,
        );
      }
    } catch (error) {
      if (error instanceof ObjectStoreError) throw error;
      if (last) throw new ObjectStoreError(`The object store did not answer ${method}.`, { cause: error });
    }
  }
}
