import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { PinoLog } from '#platform/telemetry';
import { readConfiguration } from '../../apps/server/src/configuration/configuration.ts';
import { serve } from '../../apps/server/src/serve.ts';
import { startedBrowser } from '../harness/browser.ts';
import { exclusionsOfficer, senOfficer } from '../harness/the-people.ts';
import { sheetsOf } from '../harness/sheets-of.ts';
import { date, DEVICES, press, signedIn, visitor, type Visit } from '../harness/visitor.ts';

let browser: Browser;
let service: Awaited<ReturnType<typeof serve>>;
const folder = mkdtempSync(join(tmpdir(), 'pages-'));
beforeAll(async () => {
  browser = await startedBrowser();
  service = await serve(readConfiguration({ MODE: 'demo', PORT: '0', DATA_DIR: folder }), new PinoLog('silent'));
}, 120_000);
afterAll(async () => {
  await browser.close();
  await service.close();
  rmSync(folder, { recursive: true });
});

const NOBODY = '/line/0b8f2c3e-7a54-4f0e-9d1c-000000000001';

const lineOf = async (page: Page) => (await page.locator('.app-line').allInnerTexts()).join('\n');

async function amarasLine({ page, seen }: Visit): Promise<void> {
  await page.goto(`${service.address}/find-a-child`);
  await page.getByLabel('Name').fill('okonkwo');
  await press(page, 'Search');
  await seen('Find a child');
  await page.getByRole('link', { name: 'Amara Okonkwo-Lane' }).click();
  await seen('Amara Okonkwo-Lane');
  await page.getByRole('link', { name: 'Line', exact: true }).click();
  await seen('The line', 'the line');
}

describe.each(DEVICES)('An officer %s', (_, device) => {
  it('says who they are, finds a child, and reads the line twice, down to one entry', async () => {
    const visit = await visitor(browser, device);
    const { page, seen, blocked } = visit;
    await page.goto(`${service.address}/`);
    await press(page, 'Sign in');
    expect(await page.getByRole('alert').innerText()).toContain('Select who you are');
    await signedIn(visit, service.address, senOfficer);
    expect(new URL(page.url()).pathname).toBe('/due');
    await amarasLine(visit);
    expect(await lineOf(page)).toContain('Extension agreed to 2 April 2026');

    await page.getByText('Read the line at other dates').click();
    await date(page, 'What had happened by', ['10', '2', '2026']);
    await date(page, 'As we knew it on', ['19', 'February', '2026']);
    await press(page, 'Show the line');
    await seen('What had happened by 10 February 2026, as we knew it on 19 February 2026');
    expect(await lineOf(page)).toContain('Extension agreed to 27 March 2026');
    await page.locator('summary', { hasText: 'Each session' }).first().click();
    const week = await page.locator('.app-week', { hasText: 'Each session' }).first().innerText();
    expect(week).toContain('The return was for another child of the same first name.');

    await page.getByRole('link', { name: 'Two readings', exact: true }).click();
    await seen('Two readings');
    await date(page, 'What had happened by', ['30', '2', '2026']);
    await date(page, 'First: as we knew it on', ['19', '2', '2026']);
    await press(page, 'Read twice');
    await seen('Two readings', 'an impossible day');
    // The days that one can take without typing are not lost by a mistype.
    expect(await page.locator('main').innerText()).toContain('Days on which this line was put right');
    await page.getByRole('link', { name: '“What had happened by” must be a real date' }).click();
    await date(page, 'What had happened by', ['10', '2', '2026']);
    await date(page, 'Second: as we knew it on', ['21', '2', '2026']);
    await press(page, 'Read twice');
    await seen('What had happened by 10 February 2026, read twice');
    expect(await page.locator('#differs').innerText()).toBe('2 things read differently on 21 February 2026');
    expect(await page.locator('.app-differences').innerText()).toBe(
      [
        'On 19 February 2026 we held: Extension agreed to 27 March 2026, Friday 6 February 2026. It does not stand on 21 February 2026.',
        'Priya Nair voided it on 20 February 2026. Why: Agreed before the head of service had seen the cost.',
        'So the last agreed day of the placement at Nene Bridge Tuition read Friday 27 March 2026 on 19 February 2026, and reads Friday 13 February 2026 on 21 February 2026.',
        'It follows from 1.',
        'As agreed: a placement goes on to the last day that its start names, or its latest extension.',
      ].join('\n\n'),
    );
    const differing = page.locator('.app-readings__differs');
    expect(await differing.innerText()).toMatch(/^Differs\s+see 1/);
    await page.getByRole('link', { name: 'Show only what differs' }).click();
    expect(await page.locator('.app-readings tbody tr').count()).toBe(1);

    await differing.getByRole('link').last().click();
    await seen('Extension agreed to 27 March 2026', 'an entry');
    const entry = await page.locator('main').innerText();
    expect(entry).toContain('Agreed before the head of service had seen the cost.');
    expect(entry).toMatch(/Fingerprint\s+([\da-f]{8} ){7}[\da-f]{8}\n/);
    expect(entry).toMatch(/It is as it was written, and so is each of the \d+ before it/);
    await page.getByRole('link', { name: 'The whole line' }).click();
    await seen('The line', 'the line');

    await page.getByLabel('Show', { exact: true }).selectOption('Referrals and decisions');
    await press(page, 'Apply');
    await seen('The line', 'decisions');
    expect(await lineOf(page)).not.toContain('Extension agreed');
    expect(await page.locator('main').innerText()).toMatch(/\d corrections? and \d voids? not shown/);
    await page.getByRole('link', { name: 'Show corrections and voids' }).click();
    await seen('The line', 'put right');
    expect(await lineOf(page)).toMatch(/Extension agreed to 27 March 2026 Void/i);
    expect(await page.locator('.app-opened').innerText()).toContain('also yours: Priya Nair, SEN officer, SEN team');

    expect(blocked).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('is told which date is impossible, and loses nothing of what was typed', async () => {
    const visit = await visitor(browser, device);
    const { page, seen } = visit;
    await signedIn(visit, service.address, senOfficer);
    await amarasLine(visit);
    await page.getByText('Read the line at other dates').click();
    await date(page, 'What had happened by', ['30', '2', '2026']);
    await press(page, 'Show the line');
    await seen('The line', 'an impossible day');
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByRole('link', { name: 'The day by which it had happened must be a real date' }).click();
    expect(await page.locator(':focus').getAttribute('id')).toBe('as-at-day');
    expect(await page.locator('#as-at-day').inputValue()).toBe('30');
    await page.context().close();
  }, 120_000);

  it('opens a record of another service with a reason, and sees that the reason is kept', async () => {
    const visit = await visitor(browser, device);
    const { page, seen } = visit;
    await signedIn(visit, service.address, exclusionsOfficer, '/find-a-child');
    await page.getByLabel('Name').fill('okonkwo');
    await press(page, 'Search');
    await seen('Find a child', 'nobody');
    expect(await page.locator('#found').innerText()).toBe('No children found');
    await page.getByLabel('Name').fill('Amara Okonkwo-Lane');
    await date(page, 'Date of birth', ['14', '3', '2011']);
    await press(page, 'Search');
    await seen('Find a child', 'elsewhere');
    expect(await page.locator('#found').innerText()).toBe('Held by another team');
    expect(await page.locator('.govuk-inset-text').innerText()).toContain('Ask the SEN team first.');
    await page.getByRole('link', { name: 'open it and say why' }).click();
    await seen('Access outside your service needs a reason');
    await press(page, 'Open the record');
    expect(await page.getByRole('alert').innerText()).toContain('Choose why you need to open this record');
    await page.getByLabel('Duty cover').check();
    await page.getByLabel('In a sentence').fill('Cover for the duty desk');
    await press(page, 'Open the record');
    await seen('Amara Okonkwo-Lane');
    expect(await page.locator('.app-opened').innerText()).toContain(
      'Your reason: Duty cover, or cover for a colleague: Cover for the duty desk',
    );
    await page.getByRole('link', { name: 'Line', exact: true }).click();
    await page.getByRole('link', { name: 'What we knew on the day before' }).first().click();
    expect(await page.locator('h1').innerText()).toMatch(/^What had happened by .*, as we knew it on /);
    expect(page.url()).not.toContain('duty');
    await page.context().close();
  }, 120_000);

  it('signs out, and comes back to where they wanted to go', async () => {
    const visit = await visitor(browser, device);
    const { page, seen } = visit;
    await signedIn(visit, service.address, senOfficer, NOBODY);
    await seen('Page not found');
    expect(new URL(page.url()).pathname).toBe(NOBODY);
    await press(page, 'Sign out');
    await seen('Who are you?');
    await page.context().close();
  }, 120_000);
});

/** As letters alone: a sheet breaks lines where it will, and joins letters. */
const letters = (text: string) => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');

it('A printed line says on each sheet whose it is, who printed it and which sheet of how many it is, and breaks no entry', async () => {
  const visit = await visitor(browser, DEVICES[0][1]);
  const { page } = visit;
  await signedIn(visit, service.address, senOfficer);
  await amarasLine(visit);
  await page.getByRole('link', { name: 'Print the line' }).click();
  await press(page, 'Print the line');
  expect(await page.locator('.app-sheet').innerText()).not.toContain('Withheld');
  const entries = await page.locator('.app-line > li').evaluateAll((items) =>
    items.map((item) => {
      const said = [...item.querySelectorAll('.app-stated')];
      return { title: item.querySelector('h3')!.lastChild!.textContent!.trim(), last: said.at(-1)?.textContent ?? '' };
    }),
  );
  const sheets = sheetsOf(await page.pdf({ format: 'A4', preferCSSPageSize: true })).map(letters);
  expect(sheets.length).toBeGreaterThan(3);
  for (const [n, sheet] of sheets.entries()) {
    expect(sheet).toContain(letters(`Page ${n + 1} of ${sheets.length}`));
    expect(sheet).toContain(letters('Fenmarch County Council. Amara Okonkwo-Lane. What had happened by'));
    expect(sheet).toContain(letters('Printed by Priya Nair'));
  }
  // What is longer than a sheet breaks between its rows, never within one.
  const rows = await page.locator('.app-line .app-rows > div').allInnerTexts();
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.map(letters).filter((row) => !sheets.some((sheet) => sheet.includes(row)))).toEqual([]);
  let [at, from] = [0, 0];
  const broken: string[] = [];
  for (const { title, last } of entries.filter((entry) => entry.last !== '')) {
    for (; at < sheets.length && sheets[at]!.indexOf(letters(title), from) < 0; from = 0) at++;
    expect(at).toBeLessThan(sheets.length);
    const begins = sheets[at]!.indexOf(letters(title), from);
    const ends = sheets[at]!.indexOf(letters(last), begins);
    if (ends < 0) broken.push(title);
    from = begins + letters(title).length;
  }
  // What was corrected tells all that stood there before, and may be longer than a sheet.
  expect(broken.filter((title) => title !== 'Placement started')).toEqual([]);
  await page.context().close();
}, 120_000);
