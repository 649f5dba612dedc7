import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { accessibilityFaults, startedBrowser } from '../harness/browser.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';
import { picture, signedIn, visitor } from '../harness/visitor.ts';

let service: Service, browser: Browser, address: string;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  address = await service.server.listen('127.0.0.1', 0);
  browser = await startedBrowser();
});
afterAll(async () => {
  await browser.close();
  await service.end();
});

it.each([1280, 390])(
  'Whoever types is warned before they are signed out, stays by a key, and loses nothing: at %s',
  async (width) => {
    const visit = await visitor(browser, { javaScriptEnabled: true, width });
    const { page } = visit;
    await page.clock.install();
    await signedIn(visit, address, senOfficer, '/register-a-child');
    await page.getByLabel('Given names').fill('Wilhelmina');
    const dialog = page.getByRole('dialog');
    await page.clock.fastForward('24:50');
    expect(await dialog.count()).toBe(0);
    await page.clock.fastForward('00:20');
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('You are signed out in 5 minutes');
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, `warned ${width}`);
    expect(await page.locator(':focus').innerText()).toBe('Stay signed in');
    service.clock.set('2026-01-12T09:25:10.000Z');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.clock.fastForward('24:50');
    expect(await dialog.isVisible()).toBe(false);
    // Nobody stayed: what was typed still stands there, and the page says so.
    await page.clock.fastForward('05:20');
    expect(await dialog.innerText()).toContain('You have been signed out');
    expect(await dialog.getByRole('button').allInnerTexts()).toEqual(['Back to the page']);
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('Given names').inputValue()).toBe('Wilhelmina');
    service.clock.set('2026-01-12T09:00:00.000Z');
  },
  60_000,
);

it('Without a script the page says when it ends', async () => {
  const visit = await visitor(browser, { javaScriptEnabled: false, width: 390 });
  await signedIn(visit, address, senOfficer, '/register-a-child');
  expect(await visit.page.locator('main').innerText()).toContain('If you do nothing until 9:30am you are signed out');
});
