import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startedBrowser } from '../harness/browser.ts';
import { offeredTo } from '../harness/placed-child.ts';
import { placeOfChildren, type ChildAtPlace } from '../harness/place-of-children.ts';
import { Service } from '../harness/service.ts';
import { paperwork } from '../harness/paperwork.ts';
import { dataProtectionOfficer, neneBridge, senOfficer } from '../harness/the-people.ts';
import { DEVICES, goTo, press, signedIn, visitor } from '../harness/visitor.ts';

let browser: Browser;
let service: Service;
let address: string;
let child: ChildAtPlace;
let offered: ChildAtPlace;
let referred: Readonly<{ childId: string; referralId: string; filledInId: string }>;
beforeAll(async () => {
  browser = await startedBrowser();
  service = await Service.startedAt('2026-01-05T10:00:00.000Z');
  [child, offered] = (await placeOfChildren(service, 2)) as [ChildAtPlace, ChildAtPlace];
  const marks = ['2026-01-12', '2026-01-13'].map((date, n) => ({
    ...{ date, session: 'AM', code: n === 0 ? 'K' : 'I', placementId: child.placementId },
  }));
  await service.at('2026-01-14T16:00:00.000Z');
  await service.as(senOfficer).post(`/children/${child.childId}/marks`, { marks });
  await service.at('2026-02-09T09:00:00.000Z');
  await offeredTo(service, offered.childId, '2026-03-02', {});
  const bo = { ...paperwork.child, upn: null, givenNames: 'Bo', familyName: 'Referred' };
  const { id: childId } = (await service.as(senOfficer).post('/children', bo)).written;
  const { id: referralId, events } = (await service.as(senOfficer).post('/referrals', paperwork.referral(childId)))
    .written;
  referred = { childId, referralId, filledInId: events[0]!.id };
  await service.drained();
  address = await service.server.listen('127.0.0.1', 0);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await service.end();
});

const called = ({ name }: ChildAtPlace) => name.split(', ').toReversed().join(' ');
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Parts of the record' }).getByRole('link', { name, exact: true });

describe.each(DEVICES)('An officer %s', (_, device) => {
  it('opens a child from the caseload, sees what is next and why, and goes through the parts of the record', async () => {
    const visit = await visitor(browser, device);
    const { page, seen, blocked } = visit;
    await signedIn(visit, address, senOfficer);
    await goTo(page, 'Children');
    await page.getByRole('link', { name: 'My service’s' }).click();
    const row = page.locator('tbody tr', { hasText: child.name });
    expect(await row.innerText()).toMatch(/4 days late\s*Thursday 5 February: review the placement at Nene Bridge/);
    await row.getByRole('link', { name: child.name }).click();
    await seen(called(child), 'overview');
    // Who it is stands on the page; neither the address nor the title says it.
    expect(`${page.url()} ${await page.title()}`).not.toMatch(/Child 00|Aldous/);
    const next = page.getByRole('region', { name: /^Next: review the placement at Nene Bridge/ });
    expect(await next.innerText()).toMatch(/4 days late[^]*Agreed when the placement started on Monday 12 January\./);
    expect(await page.locator('main .govuk-button:not(.govuk-button--secondary)').allInnerTexts()).toEqual([
      'Record the review',
    ]);
    const runs = page.getByRole('table', { name: 'What runs now' });
    expect(await runs.innerText()).toContain('Under way, to');
    expect(await page.locator('.app-lately').innerText()).toContain('Placement started');
    expect(await page.locator('.app-thing__aside').innerText()).toContain('50.0% (1 of 2 sessions)');

    await runs.getByRole('link').first().click();
    await seen('Nene Bridge Tuition', 'a placement');
    expect(await page.locator('.app-thing__aside').innerText()).toMatch(/Record a week’s marks[^]*End the placement/);
    await page.getByRole('link', { name: 'Placement started' }).click();
    await seen('Placement started', 'an entry');
    expect(await page.locator('main').innerText()).toContain('Fingerprint');
    await tab(page, 'Placements').click();
    await seen('Placements');
    await tab(page, 'Attendance').click();
    await seen('Attendance');
    const week = page.locator('tbody tr', { hasText: '12 to 16 January' });
    expect((await week.locator('td').allInnerTexts()).map((text) => text.trim())).toEqual([
      ...['K, no mark', 'I, no mark'],
      ...['No mark', 'No mark', 'No mark', expect.stringMatching(/^Fill in 8\s+of 12 to 16 January$/)],
    ]);
    // Nobody marked anything since: the weeks are told all the same.
    expect(await page.locator('main').innerText()).toMatch(
      /Without a mark: \d+ agreed sessions, from Monday 12 January/,
    );
    expect(await page.locator('tbody tr', { hasText: '19 to 23 January' }).innerText()).toContain('Fill in 10');
    expect(await tab(page, 'Attendance').getAttribute('aria-current')).toBe('page');
    expect(await tab(page, 'Who looked').count()).toBe(0);
    await tab(page, 'Overview').click();
    await seen(called(child), 'overview again');
    await press(page, 'Record the review').catch(() => page.getByRole('button', { name: 'Record the review' }).click());
    await seen(`${called(child)}\nRecord a review`);
    expect(blocked).toEqual([]);
    await page.context().close();
  }, 120_000);
});

it('Of a child with offers the next thing is to choose a provider, until something is late', async () => {
  const visit = await visitor(browser, DEVICES[0][1]);
  const { page } = visit;
  await signedIn(visit, address, senOfficer, `/line/${offered.childId}/overview`);
  // Its review is late: that comes first, and the award stands among the other acts.
  expect(await page.locator('.app-next h2').innerText()).toMatch(/^Next: review/);
  expect(await page.locator('.app-thing__aside').innerText()).toContain('Award the referral');
  await page.context().close();
});

it('A child’s page says each referral that is not decided, and its placements all of them, at each stage', async () => {
  const visit = await visitor(browser, DEVICES[0][1]);
  const { page } = visit;
  const { childId, referralId } = referred;
  const undecided = () => page.getByRole('table', { name: 'Referrals not decided yet' });
  const all = () => page.getByRole('table', { name: 'All referrals' });
  const at = `${address}/line/${childId}`;
  const said = async (stage: RegExp, isOver = false) => {
    await service.drained();
    await page.goto(`${at}/overview`);
    if (isOver) expect(await undecided().count()).toBe(0);
    else expect(await undecided().innerText()).toMatch(stage);
    await page.goto(`${at}/placements`);
    expect(await all().innerText()).toMatch(stage);
  };
  const post = (path: string, body: object, by = senOfficer) =>
    service.as(by).post(`/referrals/${referralId}/${path}`, body);
  await signedIn(visit, address, senOfficer, `/line/${childId}/overview`);
  await said(/Not sent out[^]*Nobody has been asked/);
  await page.goto(`${at}/overview`);
  expect(await page.locator('main').innerText()).toMatch(/No placement is under way, and none is awarded\.[^]*lot 4/i);
  await post('sending', { checked: true, filledInId: referred.filledInId });
  await said(/Sent out on[^]*left[^]*3 of 3 may still answer/);
  await post('offers', { ...paperwork.offer(neneBridge), startsOn: '2026-03-02' }, neneBridge);
  await said(/1 offer to choose from/);
  await post('withdrawal', { reason: 'made-in-error' });
  await said(/Withdrawn/, true);
  await post('withdrawal/voids', { reason: 'It was meant for another' });
  await said(/1 offer to choose from/);
  await post('award', paperwork.award(neneBridge));
  await said(/Awarded to Nene Bridge Tuition/, true);
  await page.context().close();
}, 120_000);

it('Who may see who looked has it among the parts; of whom the record is not, they say why first', async () => {
  for (const [person, parts] of [
    [dataProtectionOfficer, ['Overview', 'Line', 'Two readings', 'Record', 'Placements', 'Attendance', 'Who looked']],
  ] as const) {
    const visit = await visitor(browser, DEVICES[0][1]);
    const { page } = visit;
    await signedIn(visit, address, person, `/line/${child.childId}/overview`);
    await page.getByLabel('Audit or quality check').check();
    await page.getByLabel('In a sentence').fill('The yearly audit of placements');
    await press(page, 'Open the record');
    const navigation = page.getByRole('navigation', { name: 'Parts of the record' });
    expect(await navigation.getByRole('link').allInnerTexts()).toEqual(parts);
    expect(await page.locator('main .govuk-button:not(.govuk-button--secondary)').count()).toBe(0);
    await page.context().close();
  }
});
