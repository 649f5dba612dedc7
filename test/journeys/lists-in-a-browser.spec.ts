import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import writeWorkbook from 'write-excel-file/node';
import { derivedId } from '#platform/event-sourcing';
import { startedBrowser } from '../harness/browser.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';
import { DEVICES, goTo, press, signedIn, visitor } from '../harness/visitor.ts';

let service: Service, browser: Browser, address: string;
beforeAll(async () => {
  browser = await startedBrowser();
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  await service.as(senOfficer).post('/children', paperwork.child);
  address = await service.server.listen('127.0.0.1', 0);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await service.end();
});

const HEADINGS = ['Forename', 'Surname', 'DOB', 'UPN', 'URN', 'Address', 'Post code'];
type Cell = string | number | null;
const workbook = (...rows: readonly (readonly Cell[])[]): Promise<Buffer> =>
  writeWorkbook([HEADINGS, ...rows].map((row) => row.map((value) => ({ value }))) as never, {}).toBuffer();

describe.each(DEVICES)('%s', (_, device) => {
  it('a list is brought in, looked through and put on record, with what is wrong in it mended before', async () => {
    const called = device.javaScriptEnabled ? 'Quillfeather' : 'Ashdown';
    const visit = await visitor(browser, device);
    const { page, seen } = visit;
    const at = () => page.url().split('/').at(-1)!.split('?')[0]!;
    /** A page that waits comes again by itself, which a reload would run into. */
    const whenDone = async (jobId: string) => {
      const url = page.url();
      await page.goto('about:blank');
      await service.endedJob(jobId);
      await service.drained();
      await page.goto(url);
    };
    const choose = async (buffer: Buffer, name: string) => {
      await page.locator('#file').setInputFiles({ name, buffer, mimeType: 'application/octet-stream' });
      await press(page, 'Read the list');
      await whenDone(at());
    };
    await signedIn(visit, address, senOfficer, '/caseload');
    await goTo(page, 'Bring in a list of children from a spreadsheet');
    await seen('Bring in a list of children');
    await press(page, 'Read the list');
    await seen('Bring in a list of children', 'nothing chosen');
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('Choose a file');
    await choose(
      await workbook(
        ['Odette', called, '31/02/2012', null, 110_001, '1 Invented Row', 'PE1 1AA'],
        ['Rufus', called, '4/5/11', null, 'Elm Park', null, null],
      ),
      'wrong.xlsx',
    );
    await seen('wrong.xlsx');
    expect(await page.locator('#wrong').innerText()).toBe('3 things are wrong in this list');
    await page.getByRole('link', { name: 'Change what the columns are' }).click();
    await seen('wrong.xlsx\nWhat are its columns?');
    await page.goto(`${address}/children-from-a-list`);
    await choose(
      await workbook(
        ['Odette', called, 40_943, null, 110_001, '1 Invented Row', 'PE1 1AA'],
        [device.javaScriptEnabled ? 'Cosima' : 'Isolde', null, '4/5/2012', null, 110_001, null, null],
        ['Amara', 'Okonkwo-Lane', '14/3/2011', 'H801200001001', 110_003, null, null],
        ['Amarra', 'Okonkwo', '14/3/2011', null, 110_001, null, null],
      ),
      'mended.xlsx',
    );
    await seen('mended.xlsx');
    await goTo(page, 'May be on record (1)');
    await seen('mended.xlsx', 'may be');
    await goTo(page, 'On record already (1)');
    await seen('mended.xlsx', 'here');
    await page.getByRole('button', { name: 'Continue' }).click();
    await seen('mended.xlsx\nPut the list on record');
    await press(page, 'Put the list on record');
    await seen('mended.xlsx\nPut the list on record', 'undecided');
    await page.getByLabel('Yes: leave the row out').check();
    await page.getByLabel('Why is what is unusual right?').fill('Single names, as the school has them');
    await press(page, 'Put the list on record');
    await whenDone(derivedId('record-list', at()));
    await seen('mended.xlsx', 'recorded');
    expect(await page.locator('#recording').innerText()).toBe('Recorded');
    await page.getByRole('link', { name: `Odette ${called}` }).click();
    expect(await page.locator('h1, .app-identity__name').first().innerText()).toContain(called);
    expect(visit.blocked).toEqual([]);
  }, 120_000);
});
