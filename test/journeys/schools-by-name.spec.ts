import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { takeSampleEstablishments } from '../../apps/server/src/demo/sample-establishments.ts';
import { startedBrowser } from '../harness/browser.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';
import { date, DEVICES, press, signedIn, visitor, type Visit } from '../harness/visitor.ts';

let browser: Browser, service: Service, address: string;
beforeAll(async () => {
  browser = await startedBrowser();
  service = await Service.startedAt('2026-01-05T10:00:00.000Z');
  await takeSampleEstablishments(service.server.stores.reference, service.clock.now());
  address = await service.server.listen('127.0.0.1', 0);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await service.end();
});

const school = (page: Page) => page.getByLabel('School', { exact: true });

async function begun(visit: Visit, name: string, born: string, year = '2012'): Promise<Visit> {
  const { page } = visit;
  await signedIn(visit, address, senOfficer, '/register-a-child');
  await page.getByLabel('Given names').fill(name);
  await page.getByLabel('Family name').fill('Ashwell');
  await date(page, 'Date of birth', [born, '6', year]);
  await page.getByLabel('SEN service').check();
  return visit;
}
async function registered({ page, seen }: Visit, name: string, at: string): Promise<void> {
  await press(page, 'Register the child');
  await seen(`${name} Ashwell`, 'registered');
  expect(await page.locator('main').innerText()).toContain(`On the roll of ${at}`);
  await page.context().close();
}

describe.each(DEVICES)('An officer %s', (where, device) => {
  it('who types no name that a school has is told so, and keeps what was typed', async () => {
    const { page, seen } = await begun(await visitor(browser, device), 'Ola', '1');
    await school(page).fill('Nowhere Grammar');
    await press(page, 'Register the child');
    await seen('Register a child', `no such school ${where}`);
    expect(await page.locator('#schoolUrn-error').innerText()).toContain('No school is called like this');
    expect([await school(page).inputValue(), await page.getByLabel('Given names').inputValue()]).toEqual([
      ...['Nowhere Grammar', 'Ola'],
    ]);
    await page.context().close();
  }, 60_000);

  it('who sends words that fit several chooses one of them', async () => {
    const name = device.javaScriptEnabled ? 'Tove' : 'Runa';
    const visit = await begun(await visitor(browser, device), name, device.javaScriptEnabled ? '2' : '3', '2018');
    const { page, seen } = visit;
    await school(page).fill('st marys');
    await press(page, 'Register the child');
    await seen('Register a child', `one of several schools ${where}`);
    expect(await page.locator('.govuk-error-summary li').allInnerTexts()).toEqual(['Choose one of the schools found']);
    await page.getByRole('link', { name: 'Choose one of the schools found' }).click();
    await page.getByLabel('St Mary’s Catholic Primary School').check();
    await registered(visit, name, 'St Mary’s Catholic Primary School (URN 110014)');
  }, 60_000);

  it('who types a URN of a school that has closed is asked, and says why it is right', async () => {
    const name = device.javaScriptEnabled ? 'Siv' : 'Liv';
    const visit = await begun(await visitor(browser, device), name, device.javaScriptEnabled ? '4' : '5');
    const { page, seen } = visit;
    await school(page).fill('110005');
    await press(page, 'Register the child');
    await seen('Register a child', `a closed school ${where}`);
    expect(await page.locator('.app-question').innerText()).toContain('this school had closed');
    await page.getByLabel('Why it is right').fill('She was on its roll to the last day');
    await registered(visit, name, 'Sallow Lane School (URN 110005)');
  }, 60_000);
});

describe('Where no script runs', () => {
  it('a button finds schools, records nothing, and shows the closed ones, which cannot be chosen', async () => {
    const device = { javaScriptEnabled: false, width: 320 };
    const visit = await begun(await visitor(browser, device), 'Nora', '6');
    const { page, seen } = visit;
    await school(page).fill('sallow lane');
    await press(page, 'Find the school');
    await seen('Register a child', 'schools found');
    expect(await page.title()).not.toMatch(/^Error/);
    expect(await page.getByLabel('Sallow Lane School').count()).toBe(0);
    expect(await page.locator('.app-school__found').innerText()).toContain(
      'closed on 31 August 2023. Its place was taken by Sallow Lane Academy (110006)',
    );
    await page.getByLabel('Sallow Lane Academy').check();
    await registered(visit, 'Nora', 'Sallow Lane Academy (URN 110006)');
  }, 60_000);
});

describe('Where a script runs', () => {
  it('schools are found while one types, chosen by keyboard alone, and a closed one is not taken', async () => {
    const visit = await begun(await visitor(browser, DEVICES[0][1]), 'Eir', '7');
    const { page, seen, blocked } = visit;
    expect(await page.getByRole('button', { name: 'Find the school' }).count()).toBe(0);
    await school(page).pressSequentially('sallow la');
    await page.getByRole('listbox').getByRole('option').nth(1).waitFor();
    await seen('Register a child', 'finding schools');
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('[aria-selected="true"]').innerText()).toContain('Sallow Lane School');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('status').innerText()).toContain('has closed and cannot be chosen');
    expect(await school(page).inputValue()).toBe('sallow la');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await school(page).inputValue()).toBe('Sallow Lane Academy (110006)');
    expect(await page.getByRole('listbox').count()).toBe(0);
    expect(blocked).toEqual([]);
    await registered(visit, 'Eir', 'Sallow Lane Academy (URN 110006)');
  }, 60_000);

  it('Escape closes the list and leaves what was typed', async () => {
    const { page } = await begun(await visitor(browser, DEVICES[0][1]), 'Ask', '8');
    await school(page).pressSequentially('fenm');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    expect([await page.getByRole('listbox').getByRole('option').count(), await school(page).inputValue()]).toEqual([
      0,
      'fenm',
    ]);
    await page.context().close();
  }, 60_000);
});
