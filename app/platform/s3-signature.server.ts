import { createHash, createHmac } from 'node:crypto';

/** Who asks, and of which region and service. */
export type S3Identity = { accessKeyId: string; secretAccessKey: string; region: string };

export type S3Request = {
  method: 'GET' | 'PUT' | 'DELETE';
  url: URL;
  /** Sent as they stand here, and signed. `host` and the date are added. */
  headers?: Record<string, string>;
  body?: Uint8Array;
  at: Date;
};

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** As RFC 3986 has it, which is stricter than the language's own function. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The path of an object: each part encoded, the slashes kept. */
export function s3Path(...parts: string[]): string {
  return `/${parts.join('/').split('/').map(encoded).join('/')}`;
}

/**
 * The headers that prove a request by AWS's Signature Version 4, which every store with S3's protocol understands. The
 * path of `url` must be encoded as `s3Path` does it.
 */
export function signedHeaders(request: S3Request, identity: S3Identity): Record<string, string> {
  const { method, url, body = new Uint8Array(), at } = request;
  const moment = at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const day = moment.slice(0, 8);
  const headers: Record<string, string> = {
    ...request.headers,
    host: url.host,
    'x-amz-content-sha256': sha256(body),
    'x-amz-date': moment,
  };
  const names = Object.keys(headers).sort();
  const query = [...url.searchParams]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
  const canonical = [
    method,
    url.pathname,
    query,
    ...names.map((name) => `${name}:${headers[name]?.trim()}`),
    '',
    names.join(';'),
    headers['x-amz-content-sha256'],
  ].join('\n');
  const scope = `${day}/${identity.region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', moment, scope, sha256(canonical)].join('\n');
  const key = ['s3', 'aws4_request'].reduce<Buffer>(
    hmac,
    hmac(hmac(`AWS4${identity.secretAccessKey}`, day), identity.region),
  );
  const signature = hmac(key, text).toString('hex');
  const proof = `Credential=${identity.accessKeyId}/${scope},SignedHeaders=${names.join(';')},Signature=${signature}`;
  return { ...headers, authorization: `AWS4-HMAC-SHA256 ${proof}` };
}
