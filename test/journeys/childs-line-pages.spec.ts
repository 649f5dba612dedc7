import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { PinoLog } from '#platform/telemetry';
import { readConfiguration } from '../../apps/server/src/configuration/configuration.ts';
import { serve } from '../../apps/server/src/serve.ts';
import { startedBrowser } from '../harness/browser.ts';
import { exclusionsOfficer, senOfficer } from '../harness/the-people.ts';
import { date, DEVICES, press, signedIn, visitor, type Visit } from '../harness/visitor.ts';

let browser: Browser;
let service: Awaited<ReturnType<typeof serve>>;
const folder = mkdtempSync(join(tmpdir(), 'pages-'));
beforeAll(async () => {
  browser = await startedBrowser();
  service = await serve(readConfiguration({ MODE: 'demo', PORT: '0', DATA_DIR: folder }), new PinoLog('silent'));
}, 120_000);
afterAll(async () => {
  await browser.close();
  await service.close();
  rmSync(folder, { recursive: true });
});

const NOBODY = '/line/0b8f2c3e-7a54-4f0e-9d1c-000000000001';

const lineOf = async (page: Page) => (await page.locator('.app-line').allInnerTexts()).join('\n');

async function amarasLine({ page, seen }: Visit): Promise<void> {
  await page.getByLabel('Name').fill('okonkwo');
  await press(page, 'Search');
  await seen('Find a child');
  await page.getByRole('link', { name: 'Amara Okonkwo-Lane' }).click();
  await seen('Amara Okonkwo-Lane');
  await page.getByRole('link', { name: 'Line', exact: true }).click();
  await seen('Amara Okonkwo-Lane', 'the line');
}

describe.each(DEVICES)('An officer %s', (_, device) => {
  it('says who they are, finds a child, and reads the line at two pairs of dates', async () => {
    const visit = await visitor(browser, device);
    const { page, seen, blocked } = visit;
    await page.goto(`${service.address}/`);
    await press(page, 'Sign in');
    expect(await page.getByRole('alert').innerText()).toContain('Select who you are');
    await signedIn(visit, service.address, senOfficer);
    await seen('Find a child');
    await amarasLine(visit);
    expect(await lineOf(page)).toContain('Extension agreed to 2 April 2026');

    await date(page, 'As at', ['10', '2', '2026']);
    await date(page, 'As known on', ['19', 'February', '2026']);
    await page.getByText('Compare with a second pair of dates').click();
    await date(page, 'Second as known on', ['21', '2', '2026']);
    await press(page, 'Show the line');
    await page.waitForURL(/compare-known-on-day=21/);
    expect(await lineOf(page)).toContain('Extension agreed to 27 March 2026');
    const difference = await page.locator('.app-comparison').innerText();
    expect(difference).toContain('Extension agreed to 27 March 2026');
    expect(difference).toContain('Voided by Priya Nair, SEN officer, SEN team, 20 February 2026 at 2:00pm');
    expect(difference).toContain('Agreed before the head of service had seen the cost.');
    expect(await page.locator('.app-opened').innerText()).toContain('also yours: Priya Nair, SEN officer, SEN team');

    await page.locator('summary', { hasText: 'Each session' }).first().click();
    const week = await page.locator('.app-week', { hasText: 'Each session' }).first().innerText();
    expect(week).toContain('The return was for another child of the same first name.');
    await seen('Amara Okonkwo-Lane', 'compared, with a week unfolded');
    expect(blocked).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('is told which date is impossible, and loses nothing of what was typed', async () => {
    const visit = await visitor(browser, device);
    const { page, seen } = visit;
    await signedIn(visit, service.address, senOfficer);
    await amarasLine(visit);
    await date(page, 'As at', ['30', '2', '2026']);
    await press(page, 'Show the line');
    await seen('Amara Okonkwo-Lane');
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByRole('link', { name: 'As at date must be a real date' }).click();
    expect(await page.locator(':focus').getAttribute('id')).toBe('as-at-day');
    expect(await page.locator('#as-at-day').inputValue()).toBe('30');
    await page.context().close();
  }, 120_000);

  it('opens a record of another service with a reason, and sees that the reason is kept', async () => {
    const visit = await visitor(browser, device);
    const { page, seen } = visit;
    await signedIn(visit, service.address, exclusionsOfficer);
    await page.getByLabel('Name').fill('okonkwo');
    await press(page, 'Search');
    await seen('Find a child', 'nobody');
    expect(await page.locator('#found').innerText()).toBe('No children found');
    await page.getByLabel('Name').fill('Amara Okonkwo-Lane');
    await date(page, 'Date of birth', ['14', '3', '2011']);
    await press(page, 'Search');
    await seen('Find a child', 'elsewhere');
    expect(await page.locator('#found').innerText()).toBe('Held by another team');
    expect(await page.locator('.govuk-inset-text').innerText()).toContain('Ask the SEN team first.');
    await page.getByRole('link', { name: 'open it and say why' }).click();
    await seen('Access outside your service needs a reason');
    await press(page, 'Open the record');
    expect(await page.getByRole('alert').innerText()).toContain('Choose why you need to open this record');
    await page.getByLabel('Duty cover').check();
    await page.getByLabel('In a sentence').fill('Cover for the duty desk');
    await press(page, 'Open the record');
    await seen('Amara Okonkwo-Lane');
    expect(await page.locator('.app-opened').innerText()).toContain(
      'Your reason: Duty cover, or cover for a colleague: Cover for the duty desk',
    );
    await page.getByRole('link', { name: 'Line', exact: true }).click();
    await page.getByRole('link', { name: 'What the service knew on the day before' }).first().click();
    await seen('Amara Okonkwo-Lane');
    expect(page.url()).not.toContain('duty');
    await page.context().close();
  }, 120_000);

  it('signs out, and comes back to where they wanted to go', async () => {
    const visit = await visitor(browser, device);
    const { page, seen } = visit;
    await signedIn(visit, service.address, senOfficer, NOBODY);
    await seen('Page not found');
    expect(new URL(page.url()).pathname).toBe(NOBODY);
    await press(page, 'Sign out');
    await seen('Who are you?');
    await page.context().close();
  }, 120_000);
});
