import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';

const noDatabase = ['**/node_modules/**', '**/*.db.test.*', 'test/e2e/**'];

export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,emails,scripts,prisma,test}/**/*.test.{ts,tsx}'],
          exclude: noDatabase,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['{app,emails,scripts,prisma,test}/**/*.db.test.{ts,tsx}'],
          globalSetup: 'test/setup/start-database.ts',
          setupFiles: 'test/setup/clone-database.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
    env: { NODE_ENV: 'test', TZ: 'Europe/Oslo', LOG_LEVEL: 'error' },
    restoreMocks: true,
    unstubEnvs: true,
  },
});
