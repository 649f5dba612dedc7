import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { Sealer } from '#platform/privacy';
import { startedBrowser } from '../harness/browser.ts';
import { paperwork } from '../harness/paperwork.ts';
import { outcomeIdsOf, placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { exclusionsOfficer, senOfficer } from '../harness/the-people.ts';
import { date, DEVICES, findsAtTheHead, press, sayWhy, signedIn, visitor, type Visit } from '../harness/visitor.ts';

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

const recorded = async (type: string) => (await service.recorded()).filter((event) => event.type === type).length;
const dayOf = (monday: string, n: number) => new Date(Date.parse(monday) + n * 86_400_000).toISOString().slice(0, 10);
const summary = (page: Page) => page.locator('.govuk-error-summary').innerText();
const success = (page: Page) => page.locator('.govuk-notification-banner--success').innerText();

async function tom({ page }: Visit): Promise<void> {
  await page.getByLabel('Given names').fill('Tom Eirik');
  await page.getByLabel('Family name').fill('Sørensen');
  await date(page, 'Date of birth', ['9', 'June', '2012']);
  await page.getByLabel('School', { exact: true }).fill('110001');
  await page.getByLabel('SEN service').check();
}

const toTheLine = ({ page }: Visit) => page.goto(`${address}/line/${placed.childId}`);

describe.each(DEVICES)('An officer %s', (where, device) => {
  it('registers a child, is told what is missing, and is asked about one of the same name and birth', async () => {
    const visit = await visitor(browser, device);
    const { page, seen, blocked } = visit;
    await signedIn(visit, address, senOfficer, '/find-a-child');
    await page.getByLabel('Name').fill(`Nobody of ${where}`);
    await press(page, 'Search');
    await seen('Find a child', 'nobody found');
    await press(page, 'Register the child');
    await seen('Register a child');
    await page.getByLabel('Given names').fill('Tom Eirik');
    await date(page, 'Date of birth', ['30', 'marble', '2012']);
    await press(page, 'Register the child');
    await seen('Register a child', 'with faults');
    expect(await page.title()).toMatch(/^Error: /);
    expect((await summary(page)).split('\n').filter(Boolean)).toEqual([
      ...['There is a problem', 'Nothing has been recorded. What you typed is below.'],
      // The service is filled in as the officer’s own.
      ...['Date of birth must have a real month', 'Choose the school, or say below why the child is on none'],
    ]);
    expect(await page.getByLabel('Given names').inputValue()).toBe('Tom Eirik');
    await page.getByRole('link', { name: 'Date of birth must have a real month' }).click();
    expect(await page.locator(':focus').getAttribute('id')).toBe('dateOfBirth-month');

    const before = await recorded('ChildRegistered');
    await tom(visit);
    await press(page, 'Register the child');
    if (before > 1) {
      await seen('Register a child', 'a possible duplicate');
      expect(await page.locator('.app-question').innerText()).toContain('Tom Eirik Sørensen');
      expect(await recorded('ChildRegistered')).toBe(before);
      await page.getByLabel('Why is it another child?').fill('A cousin who was called after him');
      await press(page, 'Register as another child');
    }
    await seen('Tom Eirik Sørensen', 'registered');
    expect(await success(page)).toContain('Tom Eirik Sørensen is registered');
    await page.reload();
    expect(await page.locator('.govuk-notification-banner').count()).toBe(0);
    expect(await recorded('ChildRegistered')).toBe(before + 1);
    expect(blocked).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('records a review, with each refusal beside what it concerns', async () => {
    const visit = await visitor(browser, device);
    const { page, seen } = visit;
    await signedIn(visit, address, senOfficer);
    await toTheLine(visit);
    await page.getByRole('link', { name: 'Record a review' }).click();
    await seen('Amara Okonkwo-Lane\nRecord a review');
    await press(page, 'Record the review');
    await seen('Amara Okonkwo-Lane\nRecord a review', 'with faults');
    expect(await summary(page)).toContain('Sessions attended a week: say whether the outcome was reached');
    expect(await page.locator('#outcomes-1-actual-error').innerText()).toContain(': say where things stand now');

    await date(page, 'When was the meeting held?', ['5', '2', '2026']);
    for (const n of [0, 1]) {
      await page.locator(`input[name="outcomes-${n}-judgement"][value="partly"]`).check();
      await page.locator(`#outcomes-${n}-actual`).fill('7 of 10 sessions');
    }
    await page.getByLabel('Plan the return to school').check();
    await press(page, 'Record the review');
    await seen('Amara Okonkwo-Lane\nRecord a review', 'refused');
    expect(await page.locator('#nextReviewOn-error').innerText()).toContain('a placement that goes on needs one');
    expect(await page.locator('#outcomes-0-actual').inputValue()).toBe('7 of 10 sessions');

    await date(page, 'When is the next review?', ['20', '4', '2026']);
    const before = await recorded('PlacementReviewed');
    const form = page.url();
    await press(page, 'Record the review');
    await seen('Nene Bridge Tuition', 'reviewed');
    expect(await success(page)).toContain('The review of Thursday 5 February is recorded');
    expect(await page.getByRole('table', { name: 'Recorded of this placement' }).innerText()).toContain(
      'Placement reviewed',
    );
    expect(await recorded('PlacementReviewed')).toBe(before + 1);

    // The address of the fault says that what it was of has been sent, as back-after-a-fault.spec.ts sees.
    await page.goto(form.replace(/&sent=[^&]+/, ''));
    await seen('Amara Okonkwo-Lane\nRecord a review', 'sent before');
    expect(await page.getByRole('alert').innerText()).toContain('This form has been sent before');
    expect(await page.locator('main form').count()).toBe(0);
    await page.getByRole('link', { name: 'Begin a new one' }).click();
    expect(await page.locator('main form').count()).toBe(1);
    expect(await recorded('PlacementReviewed')).toBe(before + 1);
    await page.context().close();
  }, 120_000);

  it('is asked about what is unusual, and says why it is right', async () => {
    const visit = await visitor(browser, device);
    const { page, seen } = visit;
    await signedIn(visit, address, senOfficer, '/register-a-child');
    await tom(visit);
    await page.getByLabel('Given names').fill(`Ida ${where}`);
    await page.getByLabel('Family name').fill('Unusual');
    await date(page, 'Date of birth', ['9', '6', '1990']);
    const before = await recorded('ChildRegistered');
    await press(page, 'Register the child');
    await seen('Register a child', 'questioned');
    const question = page.locator('section', { hasText: 'Check this: it is unusual' });
    expect(await question.innerText()).toContain('Nothing has been recorded yet.');
    expect(await page.getByLabel('Family name').inputValue()).toBe('Unusual');
    await press(page, 'Register the child');
    await seen('Register a child', 'questioned without a reason');
    expect(await question.innerText()).toContain('Enter why it is right, or change what is unusual');
    expect(await recorded('ChildRegistered')).toBe(before);
    await page.getByLabel(/Why it is right\s*: The child/).fill('Her passport was seen');
    await page.getByLabel(/Why it is right\s*: Schools/).fill('She stays on at its sixth form');
    await press(page, 'Register the child');
    await seen(`Ida ${where} Unusual`, 'registered though unusual');
    expect(await recorded('ChildRegistered')).toBe(before + 1);
    await page.getByRole('link', { name: 'Line', exact: true }).click();
    expect(await page.locator('.app-line').innerText()).toMatch(/right: She stays[^]*right: Her passport/);
    await page.context().close();
  }, 120_000);

  it('of another service says why first, and what they record is on record with it', async () => {
    const visit = await visitor(browser, device);
    const { page, seen } = visit;
    await signedIn(visit, address, exclusionsOfficer, `/line/${placed.childId}`);
    await seen('Access outside your service needs a reason');
    await sayWhy(page, 'Duty cover', `Cover ${where}`);
    await press(page, 'Open the record');
    await seen('The line', 'of another service');
    await page.getByRole('link', { name: 'Record a review' }).click();
    await seen('Amara Okonkwo-Lane\nRecord a review', 'of another service');
    await date(page, 'When was the meeting held?', ['6', '2', '2026']);
    for (const n of [0, 1]) {
      await page.locator(`input[name="outcomes-${n}-judgement"][value="partly"]`).check();
      await page.locator(`#outcomes-${n}-actual`).fill('8 of 10 sessions');
    }
    await page.getByLabel('Plan the return to school').check();
    await date(page, 'When is the next review?', [device.javaScriptEnabled ? '21' : '22', '4', '2026']);
    // Meanwhile her own officer records one too.
    service.clock.set(device.javaScriptEnabled ? '2026-02-06T16:10:00.000Z' : '2026-02-06T16:20:00.000Z');
    const outcomes = await outcomeIdsOf(service, placed.childId);
    const review = paperwork.review(outcomes, '2026-02-06', 'reintegrate');
    const reviewed = `/placements/${placed.placementId}/reviews`;
    const next = device.javaScriptEnabled ? '2026-04-23' : '2026-04-24';
    expect((await service.as(senOfficer).post(reviewed, { ...review, nextReviewOn: next })).status).toBe(200);
    await service.drained();
    await press(page, 'Record the review');
    await seen('Amara Okonkwo-Lane\nRecord a review', 'changed meanwhile');
    const meanwhile = await page.getByRole('alert').innerText();
    expect(meanwhile).toContain('Priya Nair, SEN officer, SEN team, Friday 6 February at 4:');
    expect(meanwhile).toContain('Date: Friday 6 February');
    expect(await page.locator('#outcomes-0-actual').inputValue()).toBe('8 of 10 sessions');
    await press(page, 'Record the review');
    await seen('Nene Bridge Tuition', 'reviewed by another service');
    const { entries } = await service.server.stores.operations.accessJournal.ofChild(placed.childId, { limit: 50 });
    const done = entries.find(
      ({ action, outcome, actor }) =>
        action === 'RecordReview' && outcome === 'opened' && actor.id === exclusionsOfficer.id,
    );
    expect(await service.server.app.get(Sealer).openOne(done!.reason!)).toBe(`Cover ${where}`);
    await page.context().close();
  }, 120_000);

  it('records a week’s marks, and sees which sessions are left', async () => {
    const visit = await visitor(browser, device);
    const { page, seen } = visit;
    const monday = device.javaScriptEnabled ? '2026-01-26' : '2026-02-02';
    const heading = `Amara Okonkwo-Lane\nMarks of the week of Monday ${device.javaScriptEnabled ? '26 January' : '2 February'}`;
    await signedIn(visit, address, senOfficer);
    await page.goto(`${address}/line/${placed.childId}`);
    await page.getByRole('link', { name: 'Record a week’s marks' }).click();
    if (device.javaScriptEnabled) await page.getByRole('link', { name: 'The week before' }).click();
    await seen(heading);
    await press(page, 'Record the marks');
    expect(await summary(page)).toContain('Give at least one mark');
    const [first, fourth] = ['AM', 'PM'].map((half, n) => `#marks-${dayOf(monday, n)}-${half}-code`) as [
      string,
      string,
    ];
    const before = await recorded('SessionMarked');
    await page.locator(first).fill('k');
    await page.locator(fourth).fill('ZZ');
    await press(page, 'Record the marks');
    await seen(heading, 'with a fault');
    expect(await summary(page)).toMatch(/Tuesday \d+ \w+, afternoon: enter a code of the attendance register/);
    expect(await page.locator(`${fourth}-error`).innerText()).toMatch(/Tuesday \d+ \w+, afternoon: enter a code/);
    // One bad mark costs none of the others.
    expect([await page.locator(first).count(), await recorded('SessionMarked')]).toEqual([0, before + 1]);
    await page.locator(fourth).fill('I');
    await press(page, 'Record the marks');
    await seen(heading, 'two marked');
    expect(new URL(page.url()).searchParams.get('week')).toBe(monday);
    expect(await success(page)).toContain('1 mark recorded');
    expect(await page.locator('.app-register input').count()).toBe(8);
    expect(await recorded('SessionMarked')).toBe(before + 2);

    // A provider without a statutory register: its strokes are asked about, and counted in no figure.
    await page.locator(`#marks-${monday}-PM-code`).fill('\\');
    await page.locator(`#marks-${dayOf(monday, 1)}-AM-code`).fill('K');
    await press(page, 'Record the marks');
    await seen(heading, 'with a question');
    const question = await page.locator('.app-question').innerText();
    expect(question).toMatch(/Monday \d+ \w+ 2026, afternoon: This provider keeps no statutory register/);
    expect(question).not.toContain('Tuesday');
    expect(await recorded('SessionMarked')).toBe(before + 2);
    await page.getByLabel('Why it is right').fill('The school has registered her there since Monday');
    await press(page, 'Record the marks');
    await seen(heading, 'four marked');
    expect(await success(page)).toContain('2 marks recorded');
    await page.goto(`${address}/line/${placed.childId}#week-${monday}`);
    expect(await page.locator(`#week-${monday}`).innerText()).toContain('1 session of these not counted as possible');
    await page.context().close();
  }, 120_000);

  it('comes back to what was searched for, until they sign out', async () => {
    const visit = await visitor(browser, device);
    const { page, seen } = visit;
    await signedIn(visit, address, senOfficer);
    await findsAtTheHead(page, 'okonkwo');
    const found = page.url();
    expect(found).not.toContain('okonkwo');
    await page.getByRole('link', { name: 'Amara Okonkwo-Lane' }).click();
    for (const again of [() => page.goBack(), () => page.reload()]) {
      await again();
      expect(await page.locator('.app-found').innerText()).toContain('Amara Okonkwo-Lane');
    }
    await press(page, 'Sign out');
    await signedIn(visit, address, exclusionsOfficer, new URL(found).pathname);
    await seen('Find a child', 'no longer kept');
    expect(await page.locator('main').innerText()).toContain('no longer kept');
    await page.context().close();
  }, 120_000);
});

describe('What is sent twice is done once', () => {
  it('by a double click, a second tab, Back and a reload', async () => {
    const visit = await visitor(browser, { javaScriptEnabled: true, width: 1280 });
    const { page } = visit;
    await signedIn(visit, address, senOfficer, '/register-a-child');
    const tab = await page.context().newPage();
    await tab.goto(page.url());
    const before = await recorded('ChildRegistered');
    for (const each of [page, tab]) {
      await tom({ ...visit, page: each });
      await date(each, 'Date of birth', ['10', '7', '2013']);
    }
    await page.getByRole('button', { name: 'Register the child' }).dblclick();
    await page.waitForURL(/\/line\//);
    await press(tab, 'Register the child');
    await tab.waitForURL(/\/line\//);
    expect(tab.url()).toBe(page.url());
    await page.goBack();
    await page.reload();
    expect(await page.getByRole('alert').innerText()).toContain('This form has been sent before');
    expect(await page.locator('main form').count()).toBe(0);
    expect(await recorded('ChildRegistered')).toBe(before + 1);
    await page.context().close();
  }, 120_000);
});
