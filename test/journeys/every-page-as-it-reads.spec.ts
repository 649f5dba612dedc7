import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { patternOf } from '#officer-ui';
import { londonDate } from '#platform/time';
import type { Follower } from '../authority/followed-links.ts';
import { alikeLinks, greenButtons } from '../harness/alike-links.ts';
import {
  datesWithoutYear,
  datesWrittenOtherwise,
  makersWords,
  timesWrittenOtherwise,
} from '../harness/dates-written.ts';
import type { Browser } from 'playwright-core';
import { OnAPhone } from '../harness/as-on-a-phone.ts';
import { startedBrowser } from '../harness/browser.ts';
import { pagesToSee, WherePagesStand } from '../harness/where-pages-stand.ts';

let found: WherePagesStand, browser: Browser, address: string;
beforeAll(async () => {
  [found, browser] = await Promise.all([WherePagesStand.found(), startedBrowser()]);
  address = await found.service.server.listen('127.0.0.1', 0);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await found.service.end();
});

const NO_PAGE = /^assets|^schools$|^due\/news$|\/file\/:/;
/** Compared with papers, and therefore written as on them. */
const EVIDENCE = /two-readings$|^line\/:childId\/(?:print|file)/;

async function opened(by: Follower, url: string): Promise<string> {
  const { headers, body } = await by.get(url);
  return headers.location === undefined ? body : opened(by, String(headers.location));
}

it('every page writes its days as officers read them, and speaks as they do', async () => {
  const today = londonDate(found.service.clock.now());
  const faults: Record<string, readonly string[]> = {};
  let dated = 0;
  for (const route of pagesToSee) {
    const stands = found.stands.get(route);
    if (!stands || NO_PAGE.test(route.path)) continue;
    const body = await opened(stands.by, stands.url);
    if (/\d (?:January|February) ?/.test(body)) dated += 1;
    const isAuditors = stands.by === found.auditor;
    const dates = EVIDENCE.test(route.path) || isAuditors ? [] : datesWrittenOtherwise(body, today);
    const many = greenButtons(body) > 1 ? [`${greenButtons(body)} green buttons`] : [];
    const said = [...dates, ...timesWrittenOtherwise(body), ...makersWords(body), ...alikeLinks(body), ...many];
    if (said.length > 0) faults[route.path] = [...new Set(said)];
  }
  expect(faults).toEqual({});
  expect(dated).toBeGreaterThan(20);
}, 240_000);

// At a form axe looks in `every-form-state`, with its faults, where more stands on it.
it('every page is whole at 320 pixels, and axe finds nothing on what is no form', async () => {
  const phone = await OnAPhone.of(browser);
  const faults: Record<string, readonly string[]> = {};
  let looked = 0;
  for (const route of pagesToSee) {
    const stands = found.stands.get(route);
    if (!stands || NO_PAGE.test(route.path)) continue;
    const body = await opened(stands.by, stands.url);
    const isForm = ['change', 'check and confirm'].includes(patternOf(route.controller) ?? '');
    const said = await phone.faultsOf(new URL(stands.url, address).href, body, !isForm);
    looked += 1;
    if (said.length > 0) faults[route.path] = said;
  }
  expect(faults).toEqual({});
  expect(looked).toBeGreaterThan(150);
}, 480_000);

it('the line on paper, two readings, and what an auditor reads say the year of every day', async () => {
  const { childId } = found.records[0]!.ids;
  const printed = await found.officer.post(`/line/${childId}/print`, {});
  const read = await opened(found.officer, `/line/${childId}/two-readings`);
  const terms = await opened(found.auditor, '/terms-of-my-audit');
  expect(printed.body).toMatch(/\d January 2026/);
  expect([printed.body, read, terms].flatMap(datesWithoutYear)).toEqual([]);
  expect([printed.body, read, terms].flatMap(timesWrittenOtherwise)).toEqual([]);
});

describe('What is looked for on each page', () => {
  const on = (text: string) => datesWrittenOtherwise(`<main><td>${text}</td></main>`, '2026-11-29');

  it.each([
    'Since 16 October',
    'Now: 7 January 2027',
    'Fri 8 January 2027',
    'Friday 8 January 2027',
    '2026-12-01',
    'Sat 8 January, in 40 days',
  ])('%s is written otherwise', (text) => expect(on(text)).not.toEqual([]));

  it.each([
    'Fri 8 January',
    'To Thursday 7 January, at 9:30am',
    'To 4 June',
    'Born 4 May 2012 (14)',
    'Fri 3 September 2027',
    'The next working day is Friday 8 January 2027.',
    '16 to 20 November',
    '30 November to 4 December',
  ])('%s is as officers read it', (text) => expect(on(text)).toEqual([]));

  it.each([
    ['Answered at 14:05 on Tuesday 2 December 2025', 1],
    ['Recorded 09:30', 1],
    ['Answered at 2:05pm on Tuesday 2 December 2025', 0],
    ['5:00:00.001pm on Monday', 0],
    ['For example, 4:05pm or 16:05', 0],
  ])('%s has %s times that are written otherwise', (text, many) =>
    expect(timesWrittenOtherwise(`<main><td>${text}</td></main>`)).toHaveLength(many),
  );

  it('is two links that cannot be told apart by who hears them, and two green buttons', () => {
    const page = (inside: string) => `<nav><a href="/p">Placements</a></nav><main>${inside}</main>`;
    const link = (href: string, more = '') => `<a class="x" href="${href}">Correct${more}</a>`;
    const apart = '<span class="govuk-visually-hidden">: Renee</span>';
    expect(alikeLinks(page(link('/a') + link('/b')))).toEqual(['“Correct”: /a and /b']);
    expect(alikeLinks(page(link('/a') + link('/b', apart) + link('/a')))).toEqual([]);
    expect(alikeLinks(page('<a href="/q">Placements</a>'))).toEqual([]);
    const button = (classes: string) => `<button type="submit" class="govuk-button${classes}">Go on</button>`;
    expect(greenButtons(page(button('') + button(' govuk-button--secondary')))).toBe(1);
    expect(greenButtons(page(`${button('')}<a href="/" class="govuk-button app-next" role="button">Save</a>`))).toBe(2);
  });

  it('tells words that no officer says', () => {
    expect(makersWords('<main><p>Each name is sealed under a key of this child’s own</p></main>')).toHaveLength(1);
    expect(makersWords('<main><p>Codes (from memory, unverified)</p><p>Class of [A17]</p></main>')).toHaveLength(2);
    expect(makersWords('<main><p>Its first day in force has not been checked</p></main>')).toEqual([]);
  });

  it.each([
    'Recorded by the system',
    'Address: N/A',
    'Invalid date',
    'Submit',
    'In his case notes',
    'Due T+2',
    '[object Object]',
  ])('“%s” is not how an officer writes', (text) => expect(makersWords(`<main><p>${text}</p></main>`)).toHaveLength(1));
  it.each(['In this case of a fixed term', 'Submitted by the school', 'by Throughline'])('“%s” is', (text) =>
    expect(makersWords(`<main><p>${text}</p></main>`)).toEqual([]),
  );

  it('is what is cut off, and what is wider than the page', async () => {
    const phone = await OnAPhone.of(browser);
    const page = (inside: string) =>
      `<!doctype html><html lang="en"><title>A page</title><body><main><h1>A page</h1>${inside}</main></body></html>`;
    const lost = (inside: string) => phone.faultsOf(`${address}/about`, page(inside), false);
    const long = 'Fotheringhay'.repeat(8);
    expect(await lost(`<p style="overflow:hidden">${long}</p>`)).toEqual([expect.stringContaining('cut off: p')]);
    expect(await lost(`<p>${long}</p>`)).toEqual([expect.stringMatching(/it is \d+ pixels wide/)]);
    expect(await lost(`<div style="overflow-x:auto"><p>${long}</p></div>`)).toEqual([]);
  });
});
