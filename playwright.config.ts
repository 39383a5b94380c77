import path from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './test/setup/chromium';
import { e2e } from './test/setup/e2e-settings';

// One real portal for all journeys: built, with worker, database, demo data and a mail server (test/setup/serve.ts).
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: path.join(e2e.dataDir, 'results'),
  // Journeys change the same demo data; they take turns. npm test runs two halves, each with a portal of its own.
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: path.join('.cache', `playwright-${e2e.port}.json`) }]],
  use: {
    baseURL: e2e.url,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    colorScheme: 'light',
    // A trace costs a fifth of the time of all journeys; "npx playwright test NAME --trace on" makes one.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'desk',
      testIgnore: '**/*.phone.spec.ts',
      use: { ...devices['Desktop Chrome'], locale: 'nb-NO', viewport: { width: 1280, height: 900 } },
    },
    {
      name: 'phone',
      testMatch: ['**/*.phone.spec.ts', '**/*.both.spec.ts'],
      use: {
        ...devices['Pixel 7'],
        locale: 'nb-NO',
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 1,
      },
    },
  ],
  webServer: {
    command: `"${process.execPath}" --import tsx test/setup/serve.ts`,
    url: `${e2e.url}/readyz`,
    timeout: 300_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
  },
});
