import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const S3 = {
  S3_ENDPOINT: 'https://s3.example.no',
  S3_BUCKET: 'nir',
  S3_ACCESS_KEY_ID: 'id',
  S3_SECRET_ACCESS_KEY: 'secret',
};

/** Reads the environment anew, with these variables in it. */
async function read(variables: Record<string, string>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  return (await import('./env.server')).env();
}

describe('the settings of the store for attachments', () => {
  beforeEach(() => vi.stubEnv('DATABASE_URL', 'postgresql://localhost/nir'));
  afterEach(() => vi.unstubAllEnvs());

  it('are whole or not there', async () => {
    expect(await read({ S3_ENDPOINT: '', S3_BUCKET: '' })).toMatchObject({ ATTACHMENT_STORE: 'database' });
    const whole = await read({ ...S3, ATTACHMENT_STORE: 's3' });
    expect(whole).toMatchObject({ ...S3, S3_REGION: 'us-east-1', S3_PREFIX: 'attachments/' });
    await expect(read(S3)).resolves.toMatchObject({ ATTACHMENT_STORE: 's3' });
  });

  it('say which is missing, and never what the others are', async () => {
    const half = read({ ...S3, S3_BUCKET: '', ATTACHMENT_STORE: 's3' });
    await expect(half).rejects.toThrow(
      'The environment is not usable: S3_BUCKET: is missing, but ATTACHMENT_STORE is s3',
    );
    const forgotten = read({ ...S3, S3_SECRET_ACCESS_KEY: '', ATTACHMENT_STORE: 'database' });
    await expect(forgotten).rejects.toThrow(
      /S3_SECRET_ACCESS_KEY: is missing, but other settings of S3 are there$/,
    );
    await expect(read({ ...S3, S3_ENDPOINT: 's3.example.no' })).rejects.toThrow(
      /S3_ENDPOINT: must be an address/,
    );
  });
});
