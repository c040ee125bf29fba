import { defineConfig } from '@playwright/test';
import { resolve } from 'node:path';

// Set once, in the runner; its workers inherit it.
process.env.LSO_RUN_FOLDER ??= resolve(__dirname, 'reports/out', new Date().toISOString().replace(/[:.]/g, '-'));

export default defineConfig({
  testDir: __dirname,
  timeout: 60_000,
  workers: 2,
  forbidOnly: !!process.env.CI,
  globalSetup: require.resolve('./fixtures/setup'),
  reporter: [['line'], [require.resolve('./reports/reporter')]],
  outputDir: resolve(process.env.LSO_RUN_FOLDER, 'playwright'),
  projects: [
    { name: 'seller', testDir: './suites', testMatch: '**/*.seller.spec.{ts,js}' },
    { name: 'checks', testMatch: '**/*.check.ts', testIgnore: ['**/node_modules/**', '**/dist/**'] },
  ],
});
