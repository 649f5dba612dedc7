import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DevelopmentPerson } from '#platform/identity';
import { startedBrowser } from '../harness/browser.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placeOfChildren, type ChildAtPlace } from '../harness/place-of-children.ts';
import { Service } from '../harness/service.ts';
import { commissioningOfficer, exclusionsOfficer, senOfficer } from '../harness/the-people.ts';
import { DEVICES, goTo, press, signedIn, visitor, type Visit } from '../harness/visitor.ts';
import { sentOut } from '../harness/sent-out.ts';

let service: Service;
let children: readonly ChildAtPlace[];
let listening: Promise<string> | undefined;
const address = () => (listening ??= service.server.listen('127.0.0.1', 0));

beforeAll(async () => {
  service = await Service.startedAt('2026-01-05T09:00:00.000Z');
  children = await placeOfChildren(service, 12);
  await service.at('2026-02-09T09:00:00.000Z');
  const [mine, referred, leaving] = children;
  const corrected = { dateOfBirth: '2010-01-15', reason: 'The certificate says so.' };
  await service.as(senOfficer).post(`/children/${leaving!.childId}/identity/corrections`, corrected);
  const allocated = { officerId: senOfficer.id, from: '2026-02-09' };
  await service.as(senOfficer).post(`/children/${mine!.childId}/allocated-officers`, allocated);
  await sentOut(service.as(senOfficer), paperwork.referral(referred!.childId));
  await service.drained();
}, 120_000);
afterAll(() => service.end());

const opened = async (person: DevelopmentPerson, device: (typeof DEVICES)[number][1], to = '/') => {
  const browser = await startedBrowser();
  const visit = await visitor(browser, device);
  await signedIn(visit, await address(), person, to);
  return { browser, visit };
};
const rowsOf = ({ page }: Visit, caption: string | RegExp) =>
  page.getByRole('table', { name: caption }).locator('tbody tr');
const HEADING = 'My work Monday 9 February';

describe('My work', () => {
  it.each(DEVICES)(
    'an officer %s sees what is theirs, then their service’s, and records a review',
    async (_, device) => {
      const { browser, visit } = await opened(senOfficer, device);
      try {
        const { page, seen, blocked } = visit;
        await goTo(page, 'My work');
        await seen(HEADING, 'mine');
        const [late] = await rowsOf(visit, 'Overdue (1)').allInnerTexts();
        expect(late).toContain(children[0]!.name);
        expect(late).toMatch(/Thu 5 February\s*4 days late/);
        expect(late).toContain('Year 10, at Nene Bridge Tuition');
        expect(late).toContain('Agreed when the placement started on Monday 12 January.');
        await page.getByRole('link', { name: /^My service’s \(\d+\)$/ }).click();
        await seen(HEADING, 'my service’s');
        expect(await rowsOf(visit, 'Overdue (12)').count()).toBe(10);
        expect(
          await rowsOf(visit, /^Waiting on others \(\d+\)$/)
            .first()
            .innerText(),
        ).toContain('The hours to answer run from Monday 9 February');
        await page.getByRole('link', { name: /^waiting on others$/ }).click();
        expect(new URL(page.url()).hash).toBe('#waiting');
        await page.getByRole('link', { name: /^Show the other 2\s+under Overdue/ }).click();
        await seen(HEADING, 'all that is overdue');
        expect(await rowsOf(visit, 'Overdue (12)').count()).toBe(12);
        expect(await page.getByRole('table').count()).toBe(1);
        await page.getByRole('link', { name: /^Remove\s+Overdue/ }).click();
        await page.getByLabel('Order').selectOption('By the child’s name');
        await press(page, 'Show');
        await seen(HEADING, 'by name');
        const named = await rowsOf(visit, 'Overdue (12)').getByRole('rowheader').getByRole('link').allInnerTexts();
        expect(named).toEqual(named.toSorted());
        await page.getByLabel('Kind of work').selectOption('Answers from providers');
        await press(page, 'Show');
        await seen(HEADING, 'answers alone');
        expect(await page.getByRole('table').count()).toBe(1);
        expect(await page.locator('main').innerText()).toMatch(
          /Nothing of this kind \(answers from providers\) is due from your service. \d things? waits? on others./,
        );
        await page.getByLabel('Kind of work').selectOption('All kinds');
        await page.getByLabel('How far ahead').selectOption('The next 12 months');
        await press(page, 'Show');
        await seen(HEADING, 'a year ahead');
        const [leaver] = await rowsOf(visit, 'Leaving compulsory school age (1)').allInnerTexts();
        expect(leaver).toMatch(/Fri 26 June[^]*Law: [^]*sixteen on 15 January 2026/);
        const row = rowsOf(visit, 'Overdue (12)').first();
        const [family, given] = (await row.getByRole('link').first().innerText()).split(', ');
        await row.getByRole('link', { name: `Record the review of ${given} ${family}` }).click();
        await seen(`${given} ${family}\nRecord a review`);
        expect(blocked).toEqual([]);
      } finally {
        await browser.close();
      }
    },
    120_000,
  );

  it('an officer of another service sees nothing of it, and who compares the offers of both sees all', async () => {
    const theirs = await opened(exclusionsOfficer, DEVICES[0][1], '/due?whose=service');
    const { browser, visit } = await opened(commissioningOfficer, DEVICES[0][1], '/due');
    try {
      const none = await theirs.visit.page.locator('main').innerText();
      expect(none).toContain('Nothing is due from your service.');
      expect(none).not.toContain(children[0]!.name);
      // Their own is what they settle: no review, but whoever may still answer.
      expect(await visit.page.getByRole('table', { name: /^Overdue/ }).count()).toBe(0);
      expect(await rowsOf(visit, /^Waiting on others \(\d+\)$/).count()).toBeGreaterThan(0);
      await visit.page.getByRole('link', { name: /^All teams’ \(\d+\)$/ }).click();
      await visit.seen('All teams’ work Monday 9 February', 'all that there is');
      expect(await rowsOf(visit, 'Overdue (12)').count()).toBe(10);
    } finally {
      await Promise.all([theirs.browser.close(), browser.close()]);
    }
  }, 120_000);
});
