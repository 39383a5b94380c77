import { PrismaPg } from '@prisma/adapter-pg';
import { parseIntoClientConfig } from 'pg-connection-string';
import { defineConfig } from 'prisma/config';

// Discrete options, never connectionString: the adapter's shadow database would otherwise be the real one.
export default defineConfig({
  experimental: { adapter: true },
  engine: 'js',
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  adapter: async () =>
    new PrismaPg({
      ...(parseIntoClientConfig(process.env.DATABASE_URL ?? 'postgresql://localhost/portal') as object),
      idleTimeoutMillis: 50,
      allowExitOnIdle: true,
    }),
});
