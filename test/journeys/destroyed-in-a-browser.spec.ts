import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startedBrowser } from '../harness/browser.ts';
import { closedChild } from '../harness/closed-child.ts';
import { Service } from '../harness/service.ts';
import { administrator, senOfficer } from '../harness/the-people.ts';
import { DEVICES, press, signedIn, visitor, type Visit } from '../harness/visitor.ts';

/* Whoever runs the retention of records is sent the address of one, reads no name, and is told what goes and what stays. */
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
const HELD = { owningService: 'sen', schoolUrn: 110_001 };
const main = ({ page }: Visit) => page.locator('main').innerText();

describe.each(DEVICES)('%s', (called, device) => {
  it('a closed record says where its personal data is destroyed, and an administrator destroys it by that address', async () => {
    // Borne apart: children of one name and one birth may be one.
    const born = `2012-0${DEVICES.findIndex(([each]) => each === called) + 1}-14`;
    const childId = await closedChild(service, senOfficer, { ...HELD, familyName: 'Quillmarrow', dateOfBirth: born });
    const there = `/line/${childId}/destroy-personal-data`;
    const officer = await visitor(browser, device);
    await signedIn(officer, address, senOfficer, `/line/${childId}/overview`);
    expect(await main(officer)).toContain(`an administrator destroys it at ${there}`);
    expect((await officer.page.goto(`${address}${there}`))!.status()).toBe(403);

    const admin = await visitor(browser, device);
    await signedIn(admin, address, administrator, '/');
    expect(await main(admin)).toContain('Personal data to be destroyed');
    await admin.page.goto(`${address}${there}`);
    await admin.seen(`Record ${childId}\nDestroy a child’s personal data`, 'empty');
    expect(await main(admin)).not.toContain('Quillmarrow');
    expect(await main(admin)).toContain('It cannot be said yet until when it is kept: the council has set no period');
    await press(admin.page, 'Continue to check');
    expect(await admin.page.getByRole('alert').innerText()).toContain('Say why the personal data is to be destroyed');
    await admin.seen(`Record ${childId}\nDestroy a child’s personal data`, 'faults');

    // The time has not ended, as far as anybody can say: that is asked about.
    await admin.page.getByLabel('The time for which the council keeps such records ended').check();
    await press(admin.page, 'Continue to check');
    expect(await main(admin)).toContain('Say who decided that the time has ended');
    await admin.page.getByLabel('Why it is right').fill('The records board, 8 January 2026, item 4');
    await press(admin.page, 'Continue to check');
    await admin.seen(`Record ${childId}\nCheck before you go on`, 'check');
    const check = await main(admin);
    for (const words of ['What goes: name', 'What stays: that there was a record', 'may name this child'])
      expect(check).toContain(words);
    expect(check).not.toContain('Quillmarrow');
    const button = admin.page.getByRole('button', { name: 'Destroy the personal data for good' });
    expect(await button.getAttribute('class')).toContain('govuk-button--warning');
    await press(admin.page, 'Destroy the personal data for good');
    expect(await main(admin)).toContain('The personal data is destroyed');
    expect(await main(admin)).toContain('Its personal data is destroyed already. Nothing more is to be done.');
    await admin.seen(`Record ${childId}\nDestroy a child’s personal data`, 'done');
    await service.drained();
    expect((await service.as(senOfficer).get(`/children/${childId}/line`)).text).not.toContain('Quillmarrow');
    expect([officer, admin].flatMap(({ blocked }) => blocked)).toEqual([]);
  });
});
