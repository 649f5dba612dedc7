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
const HEADING = 'Monday 9 February 2026\nWhat is due';

describe('What is due', () => {
  it.each(DEVICES)(
    'an officer %s sees what is theirs, then their service’s, and records a review',
    async (_, device) => {
      const { browser, visit } = await opened(senOfficer, device);
      try {
        const { page, seen, blocked } = visit;
        await goTo(page, 'What is due');
        await seen(HEADING, 'mine');
        const [late] = await rowsOf(visit, 'Reviews to hold: 1').allInnerTexts();
        expect(late).toContain(children[0]!.name);
        expect(late).toMatch(/4 days late\s*Thursday 5 February 2026/);
        expect(late).toContain('Agreed when the placement started on 12 January 2026.');
        await page.getByRole('link', { name: 'My service’s' }).click();
        await seen(HEADING, 'my service’s');
        expect(await rowsOf(visit, 'Reviews to hold: 12').count()).toBe(10);
        expect(
          await rowsOf(visit, /^Answers from providers: \d+$/)
            .first()
            .innerText(),
        ).toContain('The hours to answer run from 9 February 2026');
        expect(await page.locator('main').innerText()).toContain(
          'No child in a placement leaves compulsory school age',
        );
        await page.getByRole('link', { name: /^Show all 12\s+under Reviews/ }).click();
        await seen(HEADING, 'every review');
        expect(await rowsOf(visit, 'Reviews to hold: 12').count()).toBe(12);
        await page.getByRole('link', { name: /^Remove\s+Reviews to hold/ }).click();
        await page.getByLabel('What', { exact: true }).selectOption('Answers from providers');
        await press(page, 'Show');
        await seen(HEADING, 'answers alone');
        expect(await page.getByRole('table').count()).toBe(1);
        await page.getByLabel('What', { exact: true }).selectOption('Everything');
        await page.getByLabel('Overdue, and due').selectOption('In the next 12 months');
        await press(page, 'Show');
        await seen(HEADING, 'a year ahead');
        const [leaver] = await rowsOf(visit, 'Leaving compulsory school age: 1').allInnerTexts();
        expect(leaver).toMatch(/Friday 26 June 2026[^]*Law: [^]*sixteen on 15 January 2026/);
        const row = rowsOf(visit, 'Reviews to hold: 12').first();
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
      expect(none).toContain('No review is due in the next 4 weeks.');
      expect(none).not.toContain(children[0]!.name);
      expect(await rowsOf(visit, 'Reviews to hold: 12').count()).toBe(10);
      expect(await visit.page.getByRole('navigation', { name: 'Whose children' }).count()).toBe(0);
    } finally {
      await Promise.all([theirs.browser.close(), browser.close()]);
    }
  }, 120_000);
});
