import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startedBrowser } from '../harness/browser.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { fenlandOnline, neneBridge, placementsBroker, senOfficer } from '../harness/the-people.ts';
import { DEVICES, press, signedIn, visitor } from '../harness/visitor.ts';

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

const main = (page: Page) => page.locator('main').innerText();
const success = (page: Page) => page.locator('.govuk-notification-banner--success').innerText();
const referralOf = (page: Page) => /referrals\/([^/?]+)/.exec(page.url())![1]!;
const NEED = 'English and maths in a small group, mornings only at first.';

describe.each(DEVICES)('%s', (_, device) => {
  it('an officer fills in a referral, a broker sends it out, and a provider reads it', async () => {
    const givenNames = device.javaScriptEnabled ? 'Elin' : 'Sanna';
    const child = { ...paperwork.child, givenNames, upn: null };
    const { id: childId } = (await service.as(senOfficer).post('/children', child)).written;
    await service.drained();
    const officer = await visitor(browser, device);
    const { page, seen } = officer;
    await signedIn(officer, address, senOfficer, `/line/${childId}/overview`);
    await page.getByRole('link', { name: 'Refer to providers' }).click();
    const name = `${givenNames} Okonkwo-Lane`;
    const lot = `${name}: step 1 of 2\nThe lot, and the day`;
    await seen(lot, 'empty');
    await press(page, 'Save and go on');
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('Choose the lot');
    await seen(lot, 'faults');
    await page.getByLabel('Lot 4, Out-of-school').check();
    await press(page, 'Save and go on');
    const need = `${name}: step 2 of 2\nWhat is needed, and who is asked?`;
    await seen(need, 'empty');
    expect(await page.getByLabel('Cathedral Quarter Studio School').count()).toBe(0);
    await page.getByLabel('What is needed?').fill(NEED);
    await page.getByLabel('Fenland Online Classroom').check();
    await press(page, 'Save and look at it once more');
    expect(await page.locator('#leftOutBecause-error').innerText()).toContain('Say why not everyone');
    await seen(need, 'faults');
    await page.getByLabel('Why are they left out?').fill('The child has to be met in person.');
    await press(page, 'Save and look at it once more');
    await seen(`${name}\nCheck the referral, and send it out`, 'filled in, to send');
    expect(await success(page)).toContain('It goes to nobody until it is sent out');
    await page.getByRole('button', { name: 'Leave it as filled in' }).click();
    expect(await page.locator('h1').innerText()).toMatch(/^Referral to lot 4/);
    const called = await page.locator('h1').innerText();
    await seen(called, 'filled in');
    const referralId = referralOf(page);
    const asked = (by: typeof neneBridge) =>
      service.as(by).get(`/providers/${by.organisation}/referrals/${referralId}`);
    expect((await asked(neneBridge)).status).toBe(403);

    // It can be changed until it is sent.
    await page.getByRole('link', { name: 'Change what is filled in' }).click();
    await seen(lot, 'as it stands');
    expect(await page.getByLabel('Lot 4, Out-of-school').isChecked()).toBe(true);
    await press(page, 'Save and go on');
    await seen(need, 'as it stands');
    expect(await page.getByLabel('Fenland Online Classroom').isChecked()).toBe(true);
    expect(await page.getByLabel('Cathedral Quarter Studio School').count()).toBe(0);
    await page.getByLabel('What is needed?').fill(`${NEED} Likes engines.`);
    await press(page, 'Continue to check');
    await press(page, 'Save the referral');
    expect(await main(page)).toContain('Likes engines.');

    const broker = await visitor(browser, device);
    await signedIn(broker, address, placementsBroker, '/');
    const its = broker.page;
    await broker.seen(await its.locator('h1').innerText(), 'of a broker');
    const row = its.locator('tr', { hasText: givenNames });
    expect(await row.first().innerText()).toContain('Waits since today');
    await row.getByRole('link', { name: 'Send the referral out' }).first().click();
    const check = `${name}\nCheck the referral, and send it out`;
    await broker.seen(check, 'to send');
    expect(await main(its)).toContain('Likes engines.');
    expect(await main(its)).toContain('The child has to be met in person.');

    await press(its, 'Send the referral out');
    expect(await its.locator('#checked-error').innerText()).toContain('Tick that you have read what is needed');
    await broker.seen(check, 'faults');
    await its.getByLabel(/I have read what is needed/).check();

    // Written anew meanwhile: what would have been sent is not what was read.
    await service.at(new Date(Date.parse(service.clock.now()) + 60_000).toISOString() as typeof service.clock.at);
    const now = { ...paperwork.referral(childId), childId: undefined, requirement: 'Written anew' };
    await service.as(senOfficer).post(`/referrals/${referralId}/changes`, now);
    await press(its, 'Send the referral out');
    expect(await main(its)).toMatch(/Priya Nair, SEN officer[^]*changed[^]*Written anew/);
    await broker.seen(check, 'changed meanwhile');
    await press(its, 'Send the referral out');
    expect(await success(its)).toContain('The referral is sent out to 3 providers');
    await broker.seen(called, 'sent out');
    expect(await its.getByRole('table', { name: 'Who was asked' }).locator('tbody tr').count()).toBe(3);
    for (const by of [neneBridge, fenlandOnline])
      expect((await asked(by)).body<{ requirement: string }>().requirement).toBe('Written anew');

    // It is too late to change it: the page says so, and asks for nothing.
    await page.goto(`${new URL(page.url()).href}/change`);
    expect(await main(page)).toMatch(/was sent out on Monday 5 January[^]*withdrawn, and another filled in/);
    await seen(`${name}\nChange what is filled in`, 'too late');
    expect(await page.locator('main form').count()).toBe(0);
    await page.getByRole('link', { name: 'See what can be done with this referral' }).click();

    // Neither is offered what only an officer does, nor a second sending.
    expect(await its.getByRole('link', { name: /Withdraw|Change|send it out/ }).count()).toBe(0);
    await page.reload();
    await page.getByRole('link', { name: 'Withdraw the referral' }).click();
    await seen(`${name}\nWithdraw the referral`, 'empty');
    await page.getByLabel('What is needed changed').check();
    await press(page, 'Continue to check');
    await seen(`${name}\nCheck before you go on`, 'withdrawing');
    await press(page, 'Withdraw the referral');
    expect(await main(page)).toContain('Withdrawn on Monday 5 January');
    await seen(called, 'withdrawn');
    expect((await asked(neneBridge)).status).toBe(403);
    expect([...officer.blocked, ...broker.blocked]).toEqual([]);
    await page.context().close();
    await its.context().close();
  }, 240_000);
});
