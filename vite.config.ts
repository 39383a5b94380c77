import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import tsconfigPaths from 'vite-tsconfig-paths';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [
    remix({
      ignoredRouteFiles: ['**/*'],
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
    tsconfigPaths(),
  ],
  build: {
    target: 'es2022',
    reportCompressedSize: false,
    rollupOptions: {
      onwarn(warning, warn) {
        // Routes without a page (choosing a language, signing out) have nothing to send to the browser; and some packages
        // comment where only esbuild looks.
        if (!['EMPTY_BUNDLE', 'INVALID_ANNOTATION'].includes(warning.code ?? '')) warn(warning);
      },
    },
  },
  server: { watch: { ignored: ['**/.data/**', '**/build/**', '**/generated/**', '**/test/**'] } },
  optimizeDeps: {
    // Found late, these would make the first page in development reload in the middle.
    include: ['@mantine/core', '@mantine/hooks', 'clsx', 'react-dom/client', 'zod'],
    exclude: [
      '@conform-to/zod',
      'exceljs',
      '@node-rs/argon2',
      '@prisma/adapter-pg',
      '@prisma/client',
      '@remix-run/node',
      'lucia',
      'nodemailer',
      'pg',
      'pino',
    ],
  },
});
