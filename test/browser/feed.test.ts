import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sandboxAccounts } from '../../src/sandbox/accounts.ts';
import { sampleArticlePath } from '../../src/sandbox/news/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);
if (!executablePath) {
  if (process.env['CI'] === 'true') throw new Error('Chromium is needed for the feed tests: install it.');
  console.warn('SKIPPED: no Chromium here, the readers’ feed was not looked at');
}

describe.skipIf(!executablePath)('the readers’ feed', () => {
  let sandbox: Sandbox;
  let browser: Browser;
  const hostile = '<img src=x onerror=alert(1)> & "quotes" </p><script>alert(2)</script>';
  const long = `${'Words enough to be folded on every screen. '.repeat(12)}The last words.`;

  async function call(
    network: keyof typeof sandboxAccounts,
    path: string,
    body: object,
  ): Promise<{ id: string }> {
    const answer = await fetch(sandbox.url + path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${sandboxAccounts[network].token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    expect(answer.ok).toBe(true);
    const json = (await answer.json()) as { id: string; data?: { id: string } };
    return json.data ?? json;
  }

  beforeAll(async () => {
    sandbox = await startSandbox({ port: 0 });
    browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox'],
    });
    const { facebook, instagram } = sandboxAccounts;
    const link = `${sandbox.url}${sampleArticlePath}?utm_source=x`;
    const image_url = `${sandbox.url}/news/images/vanha-majakka-syttyy-uudelleen.jpg`;
    await call('x', '/2/tweets', { text: hostile });
    await call('x', '/2/tweets', { text: `Read this #6G ${link}` });
    await call('facebook', `/v25.0/${facebook.id}/feed`, { message: long, link });
    const children: string[] = [];
    for (const alt_text of ['one', 'two']) {
      children.push(
        (
          await call('instagram', `/v25.0/${instagram.id}/media`, {
            image_url,
            is_carousel_item: true,
            alt_text,
          })
        ).id,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 400));
    const carousel = await call('instagram', `/v25.0/${instagram.id}/media`, {
      media_type: 'CAROUSEL',
      children,
      caption: long,
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
    await call('instagram', `/v25.0/${instagram.id}/media_publish`, { creation_id: carousel.id });
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'dark'],
    [320, 'light'],
  ] as const)('fits %i px in %s, loads nothing from elsewhere and passes axe', async (width, colorScheme) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on('console', (message) => troubles.push(message.text()));
    page.on('dialog', (dialog) => troubles.push(dialog.message()));
    page.on('request', (request) => {
      if (!request.url().startsWith(sandbox.url) && !request.url().startsWith('data:'))
        troubles.push(request.url());
    });
    await page.goto(`${sandbox.url}/feed`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(troubles).toEqual([]);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await context.close();
  });

  it('shows every word as text, a card for the link, and opens folds without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${sandbox.url}/feed`);
    expect(await page.locator('.x .text').last().textContent()).toBe(hostile);
    expect(await page.locator('.x .preview .over').textContent()).toBe(
      'Finland and Japan join forces to develop 6G technology',
    );
    const text = page.locator('.facebook .text');
    expect(await text.textContent()).toBe(long);
    const folded = (await text.boundingBox())?.height ?? 0;
    await page.getByText('See more').click();
    expect((await text.boundingBox())?.height).toBeGreaterThan(folded * 1.5);
    expect(await page.locator('.instagram .count').allTextContents()).toEqual(['1/2', '2/2']);
    await context.close();
  });
});
