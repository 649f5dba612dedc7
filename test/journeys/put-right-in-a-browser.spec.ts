import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startedBrowser } from '../harness/browser.ts';
import { paperwork } from '../harness/paperwork.ts';
import { outcomeIdsOf, placedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';
import { date, DEVICES, press, signedIn, visitor } from '../harness/visitor.ts';
import { sentOut } from '../harness/sent-out.ts';

let browser: Browser, service: Service, address: string;
beforeAll(async () => {
  browser = await startedBrowser();
  service = await Service.startedAt('2026-01-05T10:00:00.000Z');
  address = await service.server.listen('127.0.0.1', 0);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await service.end();
});

const NAME = 'Amara Okonkwo-Lane';
const success = (page: Page) => page.locator('.govuk-notification-banner--success').innerText();
const officer = () => service.as(senOfficer);
const entry = (page: Page, words: string | RegExp) =>
  page.locator('.app-line > li:not([id^="put-right"])', { hasText: words });

/** A child in a placement, with a referral, a review and two marks of another child’s on its line. */
async function livedThrough(): Promise<string> {
  await service.at('2026-01-12T16:00:00.000Z');
  const { childId, placementId } = await placedChild(service, { upn: null });
  const from = '2026-01-12';
  await officer().post(`/children/${childId}/owning-teams`, { owningTeam: 'sen-north', from });
  await officer().post(`/children/${childId}/allocated-officers`, { officerId: senOfficer.id, from });
  const strayed = { ...paperwork.referral(childId), requirement: 'Needed by another child.' };
  await sentOut(officer(), strayed);
  await officer().post(`/placements/${placementId}/start`, {
    ...paperwork.terms,
    outcomes: paperwork.outcomes,
    startsOn: from,
  });
  const marks = ['AM', 'PM'].map((session) => ({ date: from, session, code: 'K', placementId }));
  await officer().post(`/children/${childId}/marks`, { marks });
  await officer().post(
    `/placements/${placementId}/reviews`,
    paperwork.review(await outcomeIdsOf(service, childId), from),
  );
  await service.drained();
  return childId;
}

describe.each(DEVICES)('An officer %s', (_, device) => {
  it('corrects who has a child, from the entry of the line where it stands', async () => {
    const childId = await livedThrough();
    const visit = await visitor(browser, device);
    const { page, seen, blocked } = visit;
    await signedIn(visit, address, senOfficer, `/line/${childId}`);
    await seen('The line', 'with ways to put it right');
    await entry(page, 'SEN north team works').getByRole('link', { name: 'Correct this change' }).click();
    await seen(`${NAME}\nCorrect a change`, 'team');
    expect(await page.getByLabel('SEN north team').isChecked()).toBe(true);
    await press(page, 'Correct the change');
    await seen(`${NAME}\nCorrect a change`, 'with faults');
    expect(await page.getByLabel('SEN north team').isChecked()).toBe(true);
    await page.getByLabel('SEN south team').check();
    await page.getByLabel('Why is it corrected?').fill('Read from the wrong row');
    await press(page, 'Correct the change');
    expect(await success(page)).toContain('Corrected: SEN south team works with the child, from Monday 12 January');
    await page.goto(`${address}/line/${childId}`);
    await seen('The line', 'a change corrected');
    expect(await entry(page, 'SEN south team works').innerText()).toMatch(/Corrected[^]*Read from the wrong row/);

    await entry(page, 'Allocated to').getByRole('link', { name: 'Correct this change' }).click();
    await seen(`${NAME}\nCorrect a change`, 'officer');
    expect(await page.getByLabel('I do').isChecked()).toBe(true);
    await date(page, 'From which day?', ['5', '1', '2026']);
    await page.getByLabel('Why is it corrected?').fill('Mine from the first day');
    await press(page, 'Correct the change');
    expect(await success(page)).toContain('Corrected: Allocated to ');
    await page.getByRole('link', { name: 'Allocate to an officer' }).click();
    await seen(`${NAME}\nAllocate the child to an officer`);
    await page.goBack();
    await page.getByRole('link', { name: 'Change the team' }).click();
    await seen(`${NAME}\nChange the team`);
    expect(blocked).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('corrects who the child is, and is asked first about what stands against the birth', async () => {
    const childId = await livedThrough();
    const visit = await visitor(browser, device);
    const { page, seen, blocked } = visit;
    const correcting = `${NAME}\nCorrect who the child is`;
    await signedIn(visit, address, senOfficer, `/line/${childId}`);
    await page.getByRole('link', { name: 'Correct who the child is' }).click();
    await seen(correcting);
    expect(await page.getByLabel('Address (optional)').inputValue()).toBe('4 Invented Row, Peterborough');
    await page.getByLabel('Given names').fill('');
    await date(page, 'Date of birth', ['', '', '']);
    await press(page, 'Correct the record');
    await seen(correcting, 'with faults');
    const faults = await page.locator('.govuk-error-summary').innerText();
    expect(faults).toMatch(/Enter the given names[^]*Enter the date of birth\s[^]*Say why the record is corrected/);

    await page.getByLabel('Given names').fill('Amara Rose');
    await page.getByLabel('Address (optional)').fill('');
    await date(page, 'Date of birth', ['14', '3', '2009']);
    await page.getByLabel('Why is it corrected?').fill('Birth certificate seen');
    await press(page, 'Correct the record');
    await seen(correcting, 'asked');
    expect(await page.locator('.app-question').innerText()).toContain(
      'The child would be past the school leaving date, Friday 27 June 2025, while the placement that began on Monday 12 January 2026 runs, to Friday 13 February 2026.',
    );
    await page.getByLabel('Why it is right').fill('The college keeps her on');
    await press(page, 'Correct the record');
    await seen('The line', 'corrected');
    expect(await success(page)).toContain('The record is corrected');
    const registration = await entry(page, 'On the roll of the school').innerText();
    expect(registration).toMatch(/14 March 2009[^]*Corrected[^]*Birth certificate seen/);
    expect(registration).not.toMatch(/4 Invented Row(?![^]*What stood there)/);
    expect(blocked).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('removes what was filed on the wrong child, from where it stands, having seen what goes', async () => {
    const childId = await livedThrough();
    const visit = await visitor(browser, device);
    const { page, seen } = visit;
    await signedIn(visit, address, senOfficer, `/line/${childId}`);
    const removing = `${NAME}\nRemove what was filed on the wrong child`;

    await entry(page, 'Placement reviewed').getByRole('link', { name: 'Remove: filed on the wrong child' }).click();
    await seen(removing, 'a review');
    expect(await page.locator('.govuk-inset-text').innerText()).toContain('Meeting at the provider');
    await press(page, 'Remove the entry for good');
    await seen(removing, 'with faults');
    await page.getByLabel('Another child’s').check();
    await press(page, 'Remove the entry for good');
    await seen('The line', 'a review removed');
    expect(await success(page)).toContain('It is removed from the line for good');
    expect(await entry(page, 'Placement reviewed').count()).toBe(0);

    const week = entry(page, 'Each session');
    await week.locator('summary').click();
    await week.getByRole('link', { name: 'Remove: filed on the wrong child' }).first().click();
    await seen(removing, 'a mark');
    await page.getByLabel('Another child’s').check();
    await press(page, 'Remove the entry for good');
    await seen('The line', 'a mark removed');
    expect(await entry(page, 'Each session').innerText()).toContain('1 session marked');

    await entry(page, 'Needed by another child.').first().getByRole('link', { name: 'Remove: filed' }).click();
    await seen(removing, 'a referral');
    expect(await page.locator('main').innerText()).toContain('The whole referral goes');
    await page.getByLabel('Of a person who has no record here').check();
    await press(page, 'Remove the entry for good');
    await seen('The line', 'a referral removed');
    expect(await page.locator('main').innerText()).not.toContain('Needed by another child.');
    expect(await page.locator('main').innerText()).toMatch(
      /Removed as another child’s[^]*7 entries were removed by Priya Nair, SEN/,
    );
    await page.context().close();
  }, 120_000);
});
