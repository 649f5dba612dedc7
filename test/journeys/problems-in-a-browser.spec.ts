import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startedBrowser } from '../harness/browser.ts';
import { Service } from '../harness/service.ts';
import { DEVICES, visitor } from '../harness/visitor.ts';

let service: Service;
let address: string;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  address = await service.server.listen('127.0.0.1', 0);
});
afterAll(() => service.end());

type Listed = Readonly<{ items: readonly Readonly<{ code: string; words: readonly string[] }>[] }>;

describe.each(DEVICES)('Whoever reads what a program was told, %s', (_, device) => {
  it('finds at the address of a problem what it means, and from there all of them', async () => {
    const { items } = (await service.server.app.inject({ url: '/problems' })).json<Listed>();
    const browser = await startedBrowser();
    try {
      const { page, seen } = await visitor(browser, device);
      await page.goto(`${address}/problems/not-later`);
      await seen('What ‘not-later’ means');
      const said = items.find(({ code }) => code === 'not-later')!.words[0]!;
      expect(await page.locator('main').innerText()).toContain(said);
      expect(await page.locator('main').innerText()).toContain('Agree extension');
      await page.getByRole('link', { name: 'All problems' }).click();
      await seen('All problems');
      expect(await page.locator('tbody tr').count()).toBe(items.length);
      await page.getByRole('link', { name: 'past-school-leaving', exact: true }).click();
      await seen('What ‘past-school-leaving’ means');
      await page.goto(`${address}/problems/no-such-code`);
      await seen('Page not found');
    } finally {
      await browser.close();
    }
  }, 120_000);
});
