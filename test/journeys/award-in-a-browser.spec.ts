import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startedBrowser } from '../harness/browser.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { ferryMeadows, neneBridge, senOfficer } from '../harness/the-people.ts';
import { DEVICES, press, signedIn, visitor } from '../harness/visitor.ts';
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

/** A child whose referral has an offer that came in time, and one that came late. */
async function offeredFor(givenNames: string): Promise<Readonly<{ childId: string; referralId: string }>> {
  const officer = service.as(senOfficer);
  const child = { ...paperwork.child, givenNames, upn: null };
  const { id: childId } = (await officer.post('/children', child)).written;
  const { id: referralId } = (await sentOut(officer, paperwork.referral(childId))).written;
  const offers = `/referrals/${referralId}/offers`;
  await service.as(neneBridge).post(offers, { ...paperwork.offer(neneBridge), startsOn: '2026-03-02' });
  await service.at(
    new Date(Date.parse(service.clock.now()) + 10 * 86_400_000).toISOString() as typeof service.clock.at,
  );
  await service.as(ferryMeadows).post(offers, { ...paperwork.offer(ferryMeadows), startsOn: '2026-03-02' });
  await service.drained();
  return { childId, referralId };
}
const awarded = async () => (await service.recorded()).filter(({ type }) => type === 'ReferralAwarded').length;
const main = (page: Page) => page.locator('main').innerText();
const REASONS = 'Small group in the mornings, ten minutes from home';

describe.each(DEVICES)('An officer %s', (where, device) => {
  it('awards a referral with its reasoning, having looked at it once more', async () => {
    const { childId } = await offeredFor(device.javaScriptEnabled ? 'Elin' : 'Sanna');
    const visit = await visitor(browser, device);
    const { page, seen, blocked } = visit;
    await signedIn(visit, address, senOfficer, `/line/${childId}`);
    await page.getByRole('link', { name: 'Award the referral' }).click();
    const offers = await page.locator('h1').innerText();
    expect(offers).toMatch(/: step 1 of 2\nWhose offer is taken\?$/);
    const heading = offers.replace(/: step.*/s, '\nAward the referral');
    const reasons = offers.replace(/1 of 2.*/s, '2 of 2\nWhy this offer?');
    await seen(offers, 'empty');
    await press(page, 'Save and go on');
    await seen(offers, 'faults');
    expect(await page.locator('.govuk-error-summary').innerText()).toContain(
      'Choose the provider whose offer is taken',
    );
    await page.getByLabel('Ferry Meadows').check();
    await press(page, 'Save and go on');
    await seen(reasons, 'empty');
    await press(page, 'Continue to check');
    await seen(reasons, 'faults');
    await page.getByLabel('Why this offer?').fill(REASONS);
    await press(page, 'Continue to check');

    // What the decision asks is asked before the check, and not behind it.
    const before = await awarded();
    await seen(reasons, 'asked why of a late offer');
    expect(await page.locator('#lateReason-error').innerText()).toContain('This offer came after the deadline');
    await page.locator('.govuk-back-link').click();
    await page.getByLabel('Nene Bridge').check();
    await press(page, 'Save and go on');
    await page.getByLabel('Why this offer?').fill(REASONS);
    await press(page, 'Continue to check');
    const title = heading.replace('Award the referral', 'Check before you go on');
    await seen(title, 'check');
    expect(page.url()).not.toContain('Small');
    expect(await main(page)).toContain('Your reasons are not shown to it');
    expect(await awarded()).toBe(before);
    await page.getByRole('link', { name: 'Change why this offer' }).click();
    expect(await page.getByLabel('Why this offer?').inputValue()).toBe(REASONS);
    await seen(reasons, 'changed');
    await page.getByLabel('Why this offer?').fill(`${REASONS}.`);
    await press(page, 'Continue to check');
    expect(await main(page)).toContain(`${REASONS}.`);
    await press(page, 'Award the referral to Nene Bridge Tuition');
    expect(await page.locator('.govuk-notification-banner--success').innerText()).toContain(
      'The referral is awarded to Nene Bridge Tuition',
    );
    // The referral itself shows it, with why.
    await seen('Referral to lot 4, Out-of-school tuition', 'awarded');
    expect(await main(page)).toMatch(/Awarded to Nene Bridge Tuition[^]*Small group in the mornings[^]*\./);
    expect(await page.getByRole('link', { name: 'Award the referral' }).count()).toBe(0);
    expect([await awarded(), blocked]).toEqual([before + 1, []]);

    // What was checked is done: Back leads to what says so, and to no form that would do it once more.
    await page.goBack();
    expect(await main(page)).toContain('This referral was awarded to Nene Bridge Tuition');
    expect(await page.locator('main form').count()).toBe(0);
    await page.context().close();
  }, 180_000);
});

it('Each step is kept through the end of the server, and goes on on another machine', async () => {
  const { childId, referralId } = await offeredFor('Marit');
  const form = `/line/${childId}/referrals/${referralId}/award`;
  const visit = await visitor(browser, DEVICES[1][1]);
  await signedIn(visit, address, senOfficer, form);
  await visit.page.getByLabel('Nene Bridge').check();
  await press(visit.page, 'Save and go on');
  await visit.page.context().close();

  await service.restart();
  address = await service.server.listen('127.0.0.1', 0);
  // By the link that anybody follows: which filling in it was is found by whose it is.
  const elsewhere = await visitor(browser, DEVICES[0][1]);
  await signedIn(elsewhere, address, senOfficer, form);
  expect(await elsewhere.page.locator('h1').innerText()).toContain('step 2 of 2');
  await elsewhere.page.getByLabel('Why this offer?').fill(REASONS);
  await press(elsewhere.page, 'Continue to check');
  expect(await main(elsewhere.page)).toContain('Nene Bridge Tuition');
  await elsewhere.page.context().close();

  await service.restart();
  address = await service.server.listen('127.0.0.1', 0);
  const third = await visitor(browser, DEVICES[1][1]);
  await signedIn(third, address, senOfficer, form);
  expect(await main(third.page)).toContain(REASONS);
  const before = await awarded();
  await press(third.page, 'Award the referral to Nene Bridge Tuition');
  expect(await awarded()).toBe(before + 1);
  await third.page.context().close();
}, 120_000);
