import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startedBrowser } from '../harness/browser.ts';
import { closedChild } from '../harness/closed-child.ts';
import { Service } from '../harness/service.ts';
import { apLead, dataProtectionOfficer, senOfficer } from '../harness/the-people.ts';
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

const because = 'The adoption order was made';
const reference = 'Adoption file 12/2026';
const list = '/sealed-records-list';
const main = ({ page }: Visit) => page.locator('main').innerText();

describe.each(DEVICES)('%s', (name, device) => {
  it('one asks for a closed record to be sealed, another in another role confirms it, and two open it', async () => {
    const called = { owningService: 'sen', schoolUrn: 110_001, givenNames: 'Wren', familyName: `Castellan ${name}` };
    const childId = await closedChild(service, senOfficer, called);
    const at = `${address}${list}/${childId}`;
    const lead = await visitor(browser, device);
    await signedIn(lead, address, apLead, `/line/${childId}`);
    await lead.page.goto(at);
    await lead.seen('This record is not sealed', 'to seal');
    await lead.page.getByRole('button', { name: 'Ask for it to be sealed' }).click();
    await press(lead.page, 'Continue to check');
    await lead.seen('A record\nAsk for this record to be sealed', 'faults');
    expect(await main(lead)).toContain('Choose why the child goes on under another record');
    await lead.page.getByLabel('The child was adopted').check();
    await lead.page.getByLabel('By what will you know this record later?').fill(reference);
    await lead.page.getByLabel('What is known of it?').fill(because);
    await press(lead.page, 'Continue to check');
    await press(lead.page, 'Ask for this record to be sealed');
    await lead.seen('This record is not sealed', 'asked');
    expect(await lead.page.getByRole('button', { name: 'Check and confirm' }).count()).toBe(0);

    const second = await visitor(browser, device);
    await signedIn(second, address, dataProtectionOfficer, list);
    await second.seen('Sealed records', 'list');
    expect(await main(second)).toContain('Waits for a second person');
    await second.page.getByRole('link', { name: reference }).first().click();
    await second.page.getByRole('button', { name: 'Check and confirm' }).click();
    await second.page.getByRole('checkbox').check();
    await press(second.page, 'Confirm what is asked');
    await second.seen('Sealed records', 'sealed');
    expect(await main(second)).not.toContain('Castellan');
    await service.drained();
    expect((await lead.page.goto(`${address}/line/${childId}`))!.status()).toBe(404);

    await second.page.goto(at);
    await second.page.getByRole('button', { name: 'Ask for it to be opened' }).click();
    await second.page.getByLabel('To read it').check();
    await second.page.getByLabel('Why?').fill('A court asks');
    await press(second.page, 'Ask to open the record');
    await lead.page.goto(at);
    await lead.page.getByRole('button', { name: 'Check and confirm' }).click();
    await lead.page.getByRole('checkbox').check();
    await press(lead.page, 'Confirm what is asked');
    await service.drained();
    await lead.page.goto(at);
    await lead.seen('This record is sealed', 'open for a day');
    await lead.page.getByRole('button', { name: 'Read the record' }).click();
    expect(await main(lead)).toContain('Castellan');
  }, 120_000);
});
