import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { AccessesFound } from '#contexts/oversight';
import type { Instant } from '#platform/time';
import { startedBrowser } from '../harness/browser.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { senOfficer, teamManager } from '../harness/the-people.ts';
import { DEVICES, date, signedIn, visitor } from '../harness/visitor.ts';

let browser: Browser, service: Service, address: string, placed: PlacedChild;
beforeAll(async () => {
  browser = await startedBrowser();
  service = await Service.startedAt('2026-01-05T10:00:00.000Z');
  placed = await placedChild(service);
  await service.at('2026-01-12T16:00:00.000Z');
  const terms = { ...paperwork.terms, outcomes: paperwork.outcomes };
  await service.as(senOfficer).post(`/placements/${placed.placementId}/start`, terms);
  await service.at('2026-02-06T16:00:00.000Z');
  address = await service.server.listen('127.0.0.1', 0);
}, 120_000);
afterAll(() => Promise.all([browser.close(), service.end()]));

const NOTE = 'As the school wrote it on Tuesday';
const problem = (page: Page) => page.getByRole('alert').filter({ hasText: 'There is a problem' }).count();
const later = (minutes: number) =>
  service.clock.set(new Date(Date.parse(service.clock.now()) + minutes * 60_000).toISOString() as Instant);

/** Filled in with the day that is missing, and sent. */
async function sentWrong(page: Page, note = NOTE): Promise<void> {
  await page.goto(`${address}/line/${placed.childId}/correct-identity`);
  await page.getByLabel('Family name').fill('Sørensen');
  await page.getByLabel('Why is it corrected?').fill(note);
  await date(page, 'Date of birth', ['31', 'February', '2012']);
  await page.locator('main form button:not([aria-hidden])').last().click();
}
const typed = async (page: Page) => [
  await page.getByLabel('Family name').inputValue(),
  await page.locator('#dateOfBirth-month').inputValue(),
  await page.locator('textarea').last().inputValue(),
];

describe.each(DEVICES)('Whoever is told of a fault %s', (_, device) => {
  it('finds by Back and by a reload a page, with what was typed', async () => {
    const { page, ...visit } = await visitor(browser, device);
    await signedIn({ page, ...visit }, address, senOfficer);
    await sentWrong(page);
    const here = [await problem(page), await typed(page)];
    expect(here).toEqual([1, ['Sørensen', 'February', NOTE]]);
    const told = page.url();
    expect(told).not.toMatch(/S%C3%B8rensen|February|Tuesday/);
    await page.reload();
    expect([await problem(page), await typed(page)]).toEqual(here);
    await page.goto(`${address}/find-a-child`);
    await page.goBack();
    expect([page.url(), await problem(page), await typed(page)]).toEqual([told, ...here]);
    await page.goBack();
    expect([await problem(page), await typed(page)]).toEqual([0, here[1]]);
    await page.goForward();
    expect([await problem(page), await typed(page)]).toEqual(here);
    await page.context().close();
  }, 120_000);

  it('has in each tab what was typed in it', async () => {
    const { page, ...visit } = await visitor(browser, device);
    await signedIn({ page, ...visit }, address, senOfficer);
    const other = await page.context().newPage();
    await sentWrong(page, 'In the first');
    await sentWrong(other, 'In the second');
    for (const each of [page, other]) await each.reload();
    expect([(await typed(page))[2], (await typed(other))[2]]).toEqual(['In the first', 'In the second']);
    await page.context().close();
  }, 120_000);
});

describe('What was filled in', () => {
  const GONE = 'What you filled in is not kept any more';
  const device = { javaScriptEnabled: false, width: 390 };
  const alert = (page: Page, words: string) => page.getByRole('alert').filter({ hasText: words }).count();
  const nothingTyped = async (page: Page) => expect((await typed(page))[2]).toBe('');

  it('waits for its own sign-in alone: to another it is as if there were none, and so it is after an hour', async () => {
    const [mine, anothers] = [await visitor(browser, device), await visitor(browser, device)];
    for (const each of [mine, anothers]) await signedIn(each, address, senOfficer);
    await sentWrong(mine.page);
    const told = mine.page.url();
    await anothers.page.goto(told);
    expect(await alert(anothers.page, GONE)).toBe(1);
    await nothingTyped(anothers.page);
    await anothers.page.goto(told.replace(/sent=.*/, 'sent=of-nobody'));
    expect(await alert(anothers.page, GONE)).toBe(1);
    for (const minutes of [20, 20, 19]) {
      later(minutes);
      await mine.page.reload();
      expect((await typed(mine.page))[2]).toBe(NOTE);
    }
    later(1);
    await mine.page.reload();
    expect(await alert(mine.page, GONE)).toBe(1);
    await nothingTyped(mine.page);
    for (const each of [mine, anothers]) await each.page.context().close();
  }, 120_000);

  it('is gone with its sign-in, and when it was sent the form says so', async () => {
    const visit = await visitor(browser, device);
    const { page } = visit;
    await signedIn(visit, address, senOfficer);
    await sentWrong(page);
    const told = page.url();
    await date(page, 'Date of birth', ['14', 'March', '2011']);
    await page.locator('main form button:not([aria-hidden])').last().click();
    expect(await page.locator('.govuk-notification-banner--success').count()).toBe(1);
    await page.goto(told);
    expect(await alert(page, 'This form has been sent before')).toBe(1);
    await sentWrong(page);
    const left = page.url();
    const rows = () => service.server.stores.operations.filledIn.find(new URL(left).searchParams.get('sent')!);
    expect(await rows()).not.toBeNull();
    await page.request.post(`${address}/sign-out`, { headers: { 'sec-fetch-site': 'same-origin', origin: address } });
    expect(await rows()).toBeNull();
    await signedIn(visit, address, senOfficer);
    await page.goto(left);
    expect(await alert(page, GONE)).toBe(1);
    await page.context().close();
  }, 120_000);
});

describe('A fault', () => {
  const looksSince = async (moment: Instant) => {
    const asked = { reason: 'Who looked in February' };
    const { items } = await service
      .as(teamManager)
      .read<AccessesFound>(`/children/${placed.childId}/accesses`, { ...asked });
    return items.filter(({ actor, did, at }) => actor.id === senOfficer.id && did === 'looked' && at >= moment).length;
  };

  it('and the page that tells of it are one look at the record, and whoever comes back later looks again', async () => {
    const visit = await visitor(browser, { javaScriptEnabled: false, width: 390 });
    await signedIn(visit, address, senOfficer);
    const { page } = visit;
    await page.goto(`${address}/line/${placed.childId}/correct-identity`);
    later(1);
    const opened = service.clock.now();
    await page.locator('main form button:not([aria-hidden])').last().click();
    expect([await problem(page), await looksSince(opened)]).toEqual([1, 1]);
    later(1);
    await page.reload();
    expect(await looksSince(opened)).toBe(2);
    await page.context().close();
  }, 120_000);
});
