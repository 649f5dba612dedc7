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

const recorded = async (type = 'SessionMarked') => (await service.recorded()).filter((each) => each.type === type);
const marked = async () => (await recorded()).length;
const summary = (page: Page) => page.locator('.govuk-error-summary').innerText();
const done = (page: Page) => page.locator('.govuk-notification-banner--success').innerText();
const nameOf = ({ placementId }: ChildAtPlace, slot: string) => `rows-${placementId}-marks-2026-01-${slot}-code`;
const box = (page: Page, child: ChildAtPlace, slot: string) => page.locator(`input[name="${nameOf(child, slot)}"]`);
const why = (page: Page, { placementId }: ChildAtPlace) => page.locator(`#rows-${placementId}-why`);
const rest = (page: Page, slot: string) => page.locator(`button[name="rest"][value="2026-01-${slot}"]`);
const HEADING = 'Nene Bridge Tuition\nRegister of the week of Monday 12 January';
const [first, second, third] = [0, 1, 2].map((n) => () => children[n]!) as [Of, Of, Of];
type Of = () => ChildAtPlace;

describe.each(DEVICES)('An officer %s', (_, device) => {
  // Each visits a day of their own.
  const [day, date] = device.javaScriptEnabled ? ['14', '2026-01-14'] : ['13', '2026-01-13'];
  const [AM, PM] = [`${day}-AM`, `${day}-PM`];

  it('keeps the register of a week, and what cannot be is said in its row', async () => {
    const visit = await visitor(browser, device);
    const { page, seen, blocked } = visit;
    await signedIn(visit, address, senOfficer);
    await goTo(page, 'Registers');
    await page.getByRole('link', { name: 'Nene Bridge Tuition', exact: true }).click();
    await seen(HEADING);
    expect(await page.locator('.app-week-sheet tbody tr:has(th)').count()).toBe(12);
    await press(page, 'Save the register');
    expect(await summary(page)).toContain('Give the marks of at least one child');

    // Meanwhile a colleague marks one of them.
    await service.as(senOfficer).post(`/children/${first().childId}/marks`, {
      marks: [{ date, session: 'AM', code: 'I', placementId: first().placementId }],
    });
    await service.drained();
    const before = await marked();
    if (device.javaScriptEnabled) {
      // Arrow keys go from box to box, as in a spreadsheet; within what was typed, from letter to letter first.
      const [one, below] = [box(page, first(), PM), page.locator('.app-mark:focus')];
      await one.focus();
      await page.keyboard.press('ArrowLeft');
      expect(await page.locator('.app-mark:focus').getAttribute('name')).toBe(nameOf(first(), AM));
      await page.keyboard.press('ArrowDown');
      expect(await below.getAttribute('name')).not.toBe(nameOf(first(), AM));
      await page.keyboard.press('ArrowUp');
      expect(await below.getAttribute('name')).toBe(nameOf(first(), AM));
    }
    await box(page, first(), AM).fill('k');
    await box(page, second(), AM).fill('b');
    await box(page, third(), PM).fill('/');
    // Whoever has no code in that morning, and nobody else; looked at before anything is recorded, and taken back.
    await rest(page, AM).click();
    expect(await page.locator('#filled').innerText()).toContain('10 filled in as K');
    expect(await page.locator('#filled').innerText()).not.toContain(second().name);
    expect([await box(page, second(), AM).inputValue(), await box(page, third(), AM).inputValue()]).toEqual(['B', 'K']);
    await press(page, 'Empty again');
    expect([await box(page, second(), AM).inputValue(), await box(page, third(), AM).inputValue()]).toEqual(['B', '']);
    expect(await marked()).toBe(before);
    await rest(page, AM).click();
    await seen(HEADING, 'filled in');
    await press(page, 'Save the register');
    await seen(HEADING, 'refused');
    const said = await summary(page);
    // One bad mark costs none of the others.
    expect(said).toContain('11 marks of 11 children recorded. What is named here is not');
    expect(said).toContain(`${first().name}, ${weekday(date)} morning: say why I becomes K`);
    expect(said).toContain(`${third().name}, ${weekday(date)} afternoon: use / for a morning session`);
    expect(await marked()).toBe(before + 11);

    // What a colleague marked is put back as it stands, the other is mended.
    await box(page, first(), AM).fill('I');
    await box(page, third(), PM).fill('K');
    await press(page, 'Save the register');
    await seen(HEADING, 'recorded');
    expect(await done(page)).toContain('1 mark of 1 child recorded');
    expect(await marked()).toBe(before + 12);
    expect(blocked).toEqual([]);
    await page.context().close();
  }, 180_000);

  it('changes a mark where it stands, and is asked why there; without it all else is recorded', async () => {
    const visit = await visitor(browser, device);
    const { page, seen } = visit;
    await signedIn(visit, address, senOfficer, `/registers/${nenePlace}?week=2026-01-12`);
    const [before, corrected] = [await marked(), (await recorded('SessionMarkedCorrected')).length];
    const counts = async () => [
      (await marked()) - before,
      (await recorded('SessionMarkedCorrected')).length - corrected,
    ];
    // Nothing is asked while nothing is changed; without a script, too, it is asked where a mark is typed over.
    expect(await why(page, second()).isVisible()).toBe(false);
    await box(page, second(), AM).fill('m');
    expect(await why(page, second()).isVisible()).toBe(true);
    expect(await why(page, third()).isVisible()).toBe(false);
    await box(page, second(), PM).fill('K');
    await press(page, 'Save the register');
    await seen(HEADING, 'why');
    expect(await summary(page)).toContain(`${second().name}, ${weekday(date)} morning: say why B becomes M`);
    expect(await counts()).toEqual([1, 0]);
    await why(page, second()).fill('Her mother rang: the dentist');
    await press(page, 'Save the register');
    expect(await done(page)).toContain('1 mark of 1 child changed');
    expect(await counts()).toEqual([1, 1]);
    // The first entry stands below, struck through.
    const cell = box(page, second(), AM).locator('xpath=..');
    expect([await box(page, second(), AM).inputValue(), await cell.locator('s').innerText()]).toEqual([
      'M',
      expect.stringContaining('B'),
    ]);
    // A mark is taken back on its own page, not by emptying its box.
    await box(page, second(), AM).fill('');
    await box(page, third(), AM).fill('K');
    await press(page, 'Save the register');
    expect(await summary(page)).toContain('M stands there. Put it back');
    expect(await counts()).toEqual([1, 1]);
    await page.context().close();
  }, 180_000);

  it('marks one session, child by child, and goes on to the afternoon', async () => {
    const visit = await visitor(browser, { ...device, width: 390 });
    const { page, seen } = visit;
    const monday = device.javaScriptEnabled ? '2026-01-12' : '2026-01-13';
    await signedIn(visit, address, senOfficer, `/registers/${nenePlace}/session?day=${monday}&session=AM`);
    const before = await marked();
    const standing = await page.locator('input.app-choice__stands').count();
    const fieldset = (n: number) => page.locator('.app-marked').nth(n);
    // Of Tuesday every morning has its mark by now.
    expect(standing).toBe(device.javaScriptEnabled ? 0 : 12);
    if (device.javaScriptEnabled) {
      await fieldset(0).getByText('Ill I').click();
      await page.getByRole('button', { name: 'Mark the rest here (K)' }).click();
      expect(await page.locator('#filled').innerText()).toContain('11 filled in as K');
      await seen('Nene Bridge Tuition\nMonday 12 January, morning', 'one session');
      const heights = await page.locator('.app-choice').evaluateAll((all) => all.map((each) => each.clientHeight));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(38);
      await page.getByRole('button', { name: 'Save and go to the afternoon' }).last().click();
      expect(await page.locator('h1').innerText()).toMatch(/afternoon$/);
      expect(await marked()).toBe(before + 12);
      await page.getByRole('link', { name: 'The morning' }).click();
    }
    // The choice that stands is changed for a reason, asked below it.
    const changed = page
      .locator('.app-marked')
      .filter({ has: page.locator('.app-choice__stands[value="K"]') })
      .first();
    expect(await changed.locator('.app-mark-why input').isVisible()).toBe(false);
    await changed.getByText('Ill I').click();
    await changed.locator('.app-mark-why input').fill('A note came');
    await page.getByRole('button', { name: 'Save and go to the afternoon' }).last().click();
    expect(await done(page)).toContain('1 mark of 1 child changed');
    await page.context().close();
  }, 180_000);
});

const weekday = (date: string) => (date === '2026-01-14' ? 'Wednesday' : 'Tuesday');

describe('What was refused since all were checked', () => {
  it('is named, while the others are recorded', async () => {
    const visit = await visitor(browser, { javaScriptEnabled: true, width: 1280 });
    const { page, seen } = visit;
    await signedIn(visit, address, senOfficer, `/registers/${nenePlace}?week=2026-01-12`);
    await rest(page, '12-PM').click();
    oneIsRefusedSince(5);
    await press(page, 'Save the register');
    await seen(HEADING, 'in part');
    const name = await page.locator('.app-week-sheet tbody th').nth(5).innerText();
    expect(await summary(page)).toContain('11 marks of 11 children recorded. What is named here is not');
    expect(await summary(page)).toContain(`${name}, Monday afternoon: this session has already been marked`);
    await press(page, 'Save the register');
    await seen(HEADING, 'completed');
    expect(await done(page)).toContain('1 mark of 1 child recorded');
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
