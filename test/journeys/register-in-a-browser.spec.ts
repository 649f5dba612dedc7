import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { WrittenInParts } from '#platform/event-sourcing';
import { Gateway } from '#platform/gateway';
import { startedBrowser } from '../harness/browser.ts';
import { nenePlace, placeOfChildren, type ChildAtPlace } from '../harness/place-of-children.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';
import { DEVICES, goTo, press, signedIn, visitor } from '../harness/visitor.ts';

let browser: Browser;
let service: Service;
let address: string;
let children: readonly ChildAtPlace[];
beforeAll(async () => {
  browser = await startedBrowser();
  service = await Service.startedAt('2026-01-05T10:00:00.000Z');
  children = await placeOfChildren(service, 12);
  await service.at('2026-01-14T16:30:00.000Z');
  address = await service.server.listen('127.0.0.1', 0);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await service.end();
});

const marked = async () => (await service.recorded()).filter(({ type }) => type === 'SessionMarked').length;
const summary = (page: Page) => page.locator('.govuk-error-summary').innerText();

describe.each(DEVICES)('An officer %s', (_, device) => {
  it('records the register of a place, and what cannot be is said in its row', async () => {
    const visit = await visitor(browser, device);
    const { page, seen, blocked } = visit;
    const [day, date] = device.javaScriptEnabled
      ? ['Wednesday 14 January 2026', '2026-01-14']
      : ['Tuesday 13 January 2026', '2026-01-13'];
    const heading = `Nene Bridge Tuition\nRegister of ${day}`;
    await signedIn(visit, address, senOfficer);
    await goTo(page, 'Registers');
    await seen('Registers');
    expect(await page.locator('main').innerText()).toContain('12 children');
    await page.getByRole('link', { name: 'Nene Bridge' }).click();
    if (!device.javaScriptEnabled) await page.getByRole('link', { name: 'The day before' }).click();
    await seen(heading);
    expect(await page.locator('.app-register tbody tr').count()).toBe(12);
    await press(page, 'Record the register');
    expect(await summary(page)).toContain('Give the marks of at least one child');

    // Meanwhile a colleague marks one of them.
    const [first, second, third] = children as [ChildAtPlace, ChildAtPlace, ChildAtPlace];
    await service.as(senOfficer).post(`/children/${first.childId}/marks`, {
      marks: [{ date, session: 'AM', code: 'I', placementId: first.placementId }],
    });
    await service.drained();
    const before = await marked();
    const box = ({ placementId }: ChildAtPlace, half: string) =>
      page.locator(`#rows-${placementId}-marks-${half}-code`);
    if (device.javaScriptEnabled) {
      // Arrow keys go from box to box, as in a spreadsheet; within what was typed, from letter to letter first.
      const boxes = page.locator('.app-register tbody input');
      const at = () => page.locator(':focus').getAttribute('id');
      const idOf = (n: number) => boxes.nth(n).getAttribute('id');
      await boxes.nth(0).focus();
      for (const [key, n] of [
        ['ArrowDown', 2],
        ['ArrowRight', 3],
        ['ArrowUp', 1],
        ['ArrowLeft', 0],
        ['ArrowUp', 0],
      ] as const) {
        await page.keyboard.press(key);
        expect([key, await at()]).toEqual([key, await idOf(n)]);
      }
      await boxes.nth(0).fill('k');
      await page.keyboard.press('ArrowLeft');
      expect(await at()).toBe(await idOf(0));
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      expect(await at()).toBe(await idOf(1));
    }
    await box(first, 'AM').fill('k');
    await box(second, 'AM').fill('b');
    await box(third, 'PM').fill('/');
    await page.getByLabel('Everybody left, morning').fill('K');
    await press(page, 'Record the register');
    await seen(heading, 'refused');
    const said = await summary(page);
    // One bad mark costs none of the others.
    expect(said).toContain('11 marks of 11 children recorded. What is named here is not');
    expect(said).toContain(`${first.name}, morning: this session has already been marked`);
    expect(said).toContain(`${third.name}, afternoon: use / for a morning session`);
    expect(await box(second, 'AM').count()).toBe(0);
    expect(await marked()).toBe(before + 11);

    // It is marked: there is nothing left to empty.
    expect(await box(first, 'AM').locator('strong').innerText()).toBe('I');
    await box(third, 'PM').fill('K');
    await press(page, 'Record the register');
    await seen(heading, 'recorded');
    expect(await page.locator('.govuk-notification-banner--success').innerText()).toContain(
      '1 mark of 1 child recorded',
    );
    expect(await marked()).toBe(before + 12);
    expect(await page.locator('.app-register tbody input').count()).toBe(11);
    expect(blocked).toEqual([]);
    await page.context().close();
  }, 120_000);
});

describe('What was refused since all were checked', () => {
  it('is named, while the others are recorded', async () => {
    const visit = await visitor(browser, { javaScriptEnabled: true, width: 1280 });
    const { page, seen } = visit;
    await signedIn(visit, address, senOfficer, `/registers/${nenePlace}?day=2026-01-12`);
    const heading = 'Nene Bridge Tuition\nRegister of Monday 12 January 2026';
    await seen(heading);
    await page.getByLabel('Everybody left, morning').fill('K');
    oneIsRefusedSince(5);
    await press(page, 'Record the register');
    await seen(heading, 'in part');
    const name = await page.locator('.app-register tbody th').nth(5).innerText();
    expect(await summary(page)).toContain('11 marks of 11 children recorded. What is named here is not');
    expect(await summary(page)).toContain(`${name}, morning: this session has already been marked`);
    expect(await page.locator('.app-register tbody input').count()).toBe(13);
    await press(page, 'Record the register');
    await seen(heading, 'completed');
    expect(await page.locator('.govuk-notification-banner--success').innerText()).toContain(
      '1 mark of 1 child recorded',
    );
    await page.context().close();
  }, 120_000);
});

/** As if another server had marked this one between the check and the append; once. */
function oneIsRefusedSince(row: number): void {
  const gateway = service.server.app.get(Gateway);
  const send = gateway.send.bind(gateway);
  jest.spyOn(gateway, 'send').mockImplementationOnce(async (command, data, ...rest) => {
    const { rows, ...others } = data as { rows: readonly object[] };
    const kept = { ...others, rows: rows.filter((_, n) => n !== row) };
    const written = (await send(command, kept, ...rest)) as WrittenInParts;
    const words = 'This session has already been marked. Correct the mark instead.';
    return { ...written, refused: [{ at: `rows.${row}.marks.0.code`, code: 'already-marked', words }] };
  });
}
