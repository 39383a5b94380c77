import { z } from 'zod';

const flag = z
  .enum(['true', 'false', '1', '0', ''])
  .default('')
  .transform((value) => value === 'true' || value === '1');

/** Set to nothing is not set. */
const optional = <S extends z.ZodType>(inner: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), inner.optional());

const plain = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.string().min(1, 'DATABASE_URL is missing'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  /** Where people reach the portal; links in mail start with it. */
  PORTAL_URL: z.url().optional(),
  /** Demo and tests only: demo users, PORTAL_TODAY and readable local mail. */
  PORTAL_DEMO: flag,
  PORTAL_TODAY: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  DATA_DIR: z.string().default('.data'),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('NIR-portalen <no-reply@nir-portal.example>'),
  COOKIE_SECURE: z.enum(['auto', 'true', 'false']).default('auto'),
  TRUST_PROXY: z.string().default('loopback'),
  /** Where attachments are kept: in the database, in a folder that all processes share, or in a store with S3's protocol. */
  ATTACHMENT_STORE: z.enum(['database', 'folder', 's3']).default('database'),
  /** The folder for attachments; `attachments` under DATA_DIR when it is not set. */
  ATTACHMENT_DIR: z.string().optional(),
  /** The store with S3's protocol: its address without the bucket, `https://s3.eu-north-1.amazonaws.com`. */
  S3_ENDPOINT: optional(
    z.url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' }),
  ),
  S3_BUCKET: optional(z.string().regex(/^[\w.-]+$/, 'is no name of a bucket')),
  S3_ACCESS_KEY_ID: optional(z.string()),
  S3_SECRET_ACCESS_KEY: optional(z.string()),
  S3_REGION: z.string().default('us-east-1'),
  /** What the names of the objects begin with. */
  S3_PREFIX: z
    .string()
    .regex(/^[\w./-]*$/, 'may hold letters, digits, dots, dashes and slashes')
    .default('attachments/'),
  /** ClamAV's daemon: `unix:/run/clamav/clamd.ctl` or `tcp://host:3310`. Without it files are not scanned. */
  CLAMAV_SOCKET: z.string().optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

const S3_NEEDED = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

/** A store that is set up by halves would be found out by the first attachment; it is told at the start instead. */
const schema = plain.superRefine((settings, context) => {
  const missing = S3_NEEDED.filter((name) => !settings[name]);
  const chosen = settings.ATTACHMENT_STORE === 's3';
  if (missing.length === 0 || (!chosen && missing.length === S3_NEEDED.length)) return;
  const why = chosen ? 'ATTACHMENT_STORE is s3' : 'other settings of S3 are there';
  for (const name of missing)
    context.addIssue({ code: 'custom', path: [name], message: `is missing, but ${why}` });
});

export type Env = z.infer<typeof schema>;

let cached: Env | null = null;

/** The environment, parsed once. Throws one line that names each wrong variable. */
export function env(): Env {
  if (cached) return cached;
  const result = schema.safeParse(process.env);
  if (!result.success) {
    const names = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not usable: ${names.join('; ')}`);
  }
  cached = result.data;
  return cached;
}

/** PORTAL_TODAY is honoured only in demo and tests, so that no production figure can rest on a pretended day. */
export function pretendedToday(): string | null {
  const { PORTAL_DEMO, NODE_ENV, PORTAL_TODAY } = env();
  return (PORTAL_DEMO || NODE_ENV === 'test') && PORTAL_TODAY ? PORTAL_TODAY : null;
}

/** Public base address of the portal without a trailing slash. */
export function portalUrl(): string {
  const { PORTAL_URL, PORT } = env();
  return (PORTAL_URL ?? `http://localhost:${PORT}`).replace(/\/$/, '');
}
