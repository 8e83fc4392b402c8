import { defineConfig } from 'vitest/config';

/** One project a kind of test; see STYLE.md "Tests". `npm run check:core` runs the first alone. */
const project = (name: string, timeout: number, extra: Record<string, unknown> = {}) => ({
  extends: true as const,
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    testTimeout: timeout,
    hookTimeout: 120_000,
    ...extra,
  },
});

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    projects: [
      project('core', 20_000),
      project('networks', 30_000),
      project('integration', 120_000, { fileParallelism: false }),
      project('browser', 120_000, { fileParallelism: false }),
    ],
  },
});
