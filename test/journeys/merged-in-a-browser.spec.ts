import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startedBrowser } from '../harness/browser.ts';
import { leadingChild } from '../harness/leading-child.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { dataProtectionOfficer, senOfficer, teamManager } from '../harness/the-people.ts';
import { DEVICES, press, signedIn, visitor, type Visit } from '../harness/visitor.ts';

let service: Service, browser: Browser, address: string;
beforeAll(async () => {
  browser = await startedBrowser();
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  address = await service.server.listen('127.0.0.1', 0);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await service.end();
});

const because = 'The school has one pupil of this name';
const HEADING = 'Is this child on record twice?';
const main = ({ page }: Visit) => page.locator('main').innerText();
const follow = ({ page }: Visit, name: string | RegExp) => page.getByRole('link', { name }).first().click();

describe.each(DEVICES)('%s', (name, device) => {
  it('one asks for two records to become one, another confirms it, and they are parted again', async () => {
    // Of another birth each: what sounds alike is alike.
    const dateOfBirth = `201${device.javaScriptEnabled === false ? 2 : 1}-03-14`;
    const named = { givenNames: 'Wren', familyName: `Castellan ${name}`, upn: null, dateOfBirth };
    const called = `Wren Castellan ${name}`;
    const goesOn = (await service.as(senOfficer).post('/children', { ...paperwork.child, ...named })).written.id;
    const leads = await leadingChild(service, goesOn);
    const beside = `${address}/line/${goesOn}/possible-duplicates`;
    const officer = await visitor(browser, device);
    await signedIn(officer, address, senOfficer, `/line/${goesOn}/possible-duplicates`);
    await officer.page.goto(beside);
    await officer.seen(HEADING, 'alike');
    await follow(officer, /Ask for them to become one/);
    await press(officer.page, 'Continue to check');
    await officer.seen(`${called}\nAsk for these two records to become one`, 'faults');
    await officer.page.getByLabel('How do you know').fill(because);
    await press(officer.page, 'Continue to check');
    expect(await main(officer)).toContain('reads both lines there');
    await press(officer.page, 'Ask for them to become one');
    await officer.seen(HEADING, 'asked');
    expect(await officer.page.getByRole('link', { name: /Check and confirm/ }).count()).toBe(0);

    const second = await visitor(browser, device);
    await signedIn(second, address, teamManager, `/line/${goesOn}/possible-duplicates`);
    await second.page.goto(beside);
    await follow(second, /Check and confirm/);
    await second.seen(`${called}\nConfirm that these two records are of one child`, 'to confirm');
    expect(await main(second)).toContain(because);
    await second.page.getByLabel('How do you know').fill('I asked the school');
    await press(second.page, 'Continue to check');
    await press(second.page, 'Make the two records one');
    await service.drained();
    await second.page.goto(`${address}/line/${leads}`);
    expect(second.page.url()).toBe(`${address}/line/${goesOn}`);
    await second.seen('The line', 'of both');
    expect(await main(second)).toContain('(on the earlier record)');
    await second.page.goto(`${address}/line/${leads}/placements`);
    await follow(second, 'Open the record as it goes on');
    expect(second.page.url()).toBe(`${address}/line/${goesOn}/overview`);
    expect(await main(second)).toContain('Records made one');

    await officer.page.goto(beside);
    await officer.seen(HEADING, 'one');
    await follow(officer, /Part them again/);
    await officer.page.getByLabel('Why are they not of one child?').fill('They are cousins');
    await press(officer.page, 'Part the two records');
    await service.drained();
    await officer.seen(HEADING, 'parted');
    const watcher = await visitor(browser, device);
    const seen = `/line/${leads}/possible-duplicates/${goesOn}/while-one`;
    await signedIn(watcher, address, dataProtectionOfficer, seen);
    await watcher.page.goto(`${address}${seen}`);
    await watcher.seen('While the two records were one', 'seen meanwhile');
    expect(await main(watcher)).toContain('Looked');

    // What was declined is asked for no more.
    await officer.page.goto(beside);
    await follow(officer, /Ask for them to become one/);
    await officer.page.getByLabel('How do you know').fill(because);
    await press(officer.page, 'Continue to check');
    await press(officer.page, 'Ask for them to become one');
    await follow(officer, /Ask for it no longer/);
    await officer.page.getByLabel('Why?').fill('They are cousins all the same');
    await press(officer.page, 'Leave them as they are');
    expect(await main(officer)).toContain('The two records stay two');
  }, 240_000);
});
