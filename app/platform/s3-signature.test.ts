import { describe, expect, it } from 'vitest';
import { type S3Request, s3Path, signedHeaders } from './s3-signature.server';

// The worked examples of AWS: «Signature Calculations for the Authorization Header: Transferring Payload in a Single Chunk».
const identity = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
};
const at = new Date('2013-05-24T00:00:00Z');
const host = 'https://examplebucket.s3.amazonaws.com';

const EXAMPLES: [string, Omit<S3Request, 'at'>, string][] = [
  [
    'reading an object',
    { method: 'GET', url: new URL(`${host}/test.txt`), headers: { range: 'bytes=0-9' } },
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  ],
  [
    'writing an object',
    {
      method: 'PUT',
      url: new URL(host + s3Path('test$file.text')),
      headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
      body: new TextEncoder().encode('Welcome to Amazon S3.'),
    },
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  ],
  [
    'asking for a setting',
    { method: 'GET', url: new URL(`${host}/?lifecycle`) },
    'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  ],
  [
    'listing',
    { method: 'GET', url: new URL(`${host}/?max-keys=2&prefix=J`) },
    '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  ],
];

describe('a signed request', () => {
  it.each(EXAMPLES)('%s is signed as AWS signs it', (_, request, signature) => {
    const { authorization } = signedHeaders({ ...request, at }, identity);
    expect(authorization).toContain(`Credential=${identity.accessKeyId}/20130524/us-east-1/s3/aws4_request`);
    expect(authorization).toMatch(new RegExp(`Signature=${signature}$`));
  });

  it('encodes every sign of a path but the slash', () => {
    expect(s3Path('a b', "c/d'(é)*")).toBe('/a%20b/c/d%27%28%C3%A9%29%2A');
  });
});
