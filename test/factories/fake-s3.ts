import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One bucket in memory. `objects` can be changed by the test; `refused` counts requests with a wrong proof. */
export type FakeS3 = {
  url: string;
  objects: Map<string, { bytes: Buffer; at: Date }>;
  refused: number;
  /** So many of the next requests are answered with 503. */
  failing: number;
  close: () => Promise<void>;
};

/** The settings that go with its address. */
export const FAKE_S3 = {
  S3_BUCKET: 'vedlegg',
  S3_ACCESS_KEY_ID: 'TESTKEY',
  S3_SECRET_ACCESS_KEY: 'test-secret/+',
  S3_REGION: 'eu-north-1',
};

const PAGE = 2;
const hash = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/**
 * A server that speaks as much of S3's protocol as the portal uses, and checks the proof of each request (Signature Version 4)
 * from what came over the wire: another way round than the portal makes it.
 */
export async function startFakeS3(): Promise<FakeS3> {
  const fake: FakeS3 = { url: '', objects: new Map(), refused: 0, failing: 0, close: async () => {} };
  const server: Server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const [status, body] = answer(fake, request, Buffer.concat(pieces));
      response.writeHead(status, { 'Content-Type': 'application/xml' });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fake.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return fake;
}

const fault = (code: string) => `<Error><Code>${code}</Code></Error>`;

function answer(fake: FakeS3, request: IncomingMessage, body: Buffer): [number, string | Buffer] {
  if (!isProven(request, body)) {
    fake.refused += 1;
    return [403, fault('SignatureDoesNotMatch')];
  }
  if (fake.failing > 0) {
    fake.failing -= 1;
    return [503, fault('SlowDown')];
  }
  const url = new URL(request.url ?? '', fake.url);
  const [, bucket, ...rest] = decodeURIComponent(url.pathname).split('/');
  if (bucket !== FAKE_S3.S3_BUCKET) return [404, fault('NoSuchBucket')];
  const key = rest.join('/');
  if (key === '') return [200, listed(fake, url.searchParams)];
  const found = fake.objects.get(key);
  if (request.method === 'PUT') fake.objects.set(key, { bytes: body, at: new Date() });
  else if (request.method === 'DELETE') fake.objects.delete(key);
  else return found ? [200, found.bytes] : [404, fault('NoSuchKey')];
  return [request.method === 'PUT' ? 200 : 204, ''];
}

/** Two on a page, so that going on is tried too. */
function listed({ objects }: FakeS3, query: URLSearchParams): string {
  const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '')).sort();
  const from = Number(query.get('continuation-token') ?? 0);
  const entries = keys.slice(from, from + PAGE).map((key) => {
    const at = objects.get(key)?.at.toISOString();
    return `<Contents><Key>${key}</Key><LastModified>${at}</LastModified></Contents>`;
  });
  const more = from + PAGE < keys.length;
  const next = more ? `<NextContinuationToken>${from + PAGE}</NextContinuationToken>` : '';
  return `<ListBucketResult>${entries.join('')}<IsTruncated>${more}</IsTruncated>${next}</ListBucketResult>`;
}

function isProven(request: IncomingMessage, body: Buffer): boolean {
  const proof =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\w{64})$/;
  const [, keyId, day = '', region = '', names = '', signature = ''] =
    proof.exec(request.headers.authorization ?? '') ?? [];
  const moment = String(request.headers['x-amz-date']);
  const content = String(request.headers['x-amz-content-sha256']);
  if (keyId !== FAKE_S3.S3_ACCESS_KEY_ID || region !== FAKE_S3.S3_REGION || !moment.startsWith(day))
    return false;
  if (content !== hash(body)) return false;
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const lines = names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}`);
  const sorted = query.replaceAll('+', '%20').split('&').sort().join('&');
  const canonical = [request.method, path, sorted, ...lines, '', names, content].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = `AWS4-HMAC-SHA256\n${moment}\n${scope}\n${hash(canonical)}`;
  const key = mac(mac(mac(mac(`AWS4${FAKE_S3.S3_SECRET_ACCESS_KEY}`, day), region), 's3'), 'aws4_request');
  return timingSafeEqual(mac(key, text), Buffer.from(signature, 'hex'));
}
