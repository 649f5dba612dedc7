import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { CalendarFound, CalendarsFound } from '#contexts/calendars';
import { formOf, officerPages } from '#officer-ui';
import { calendarIdOf } from '#pure/calendars';
import { takeSampleEstablishments } from '../../apps/server/src/demo/sample-establishments.ts';
import { startedBrowser } from '../harness/browser.ts';
import { day } from '../harness/filled-forms.ts';
import { SentForm, type Filled } from '../harness/sent-form.ts';
import { Service } from '../harness/service.ts';
import { administrator, senOfficer } from '../harness/the-people.ts';
import { DEVICES, press, signedIn, visitor, type Visit } from '../harness/visitor.ts';

let service: Service, browser: Browser, address: string;
beforeAll(async () => {
  browser = await startedBrowser();
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  await takeSampleEstablishments(service.server.stores.reference, service.clock.now());
  address = await service.server.listen('127.0.0.1', 0);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await service.end();
});

const term = (
  n: number,
  called: string,
  from: readonly [string, string, string],
  to: readonly [string, string, string],
) => ({
  ...{ [`terms-${n}-term`]: called, ...day(`terms-${n}-from`, from), ...day(`terms-${n}-to`, to) },
});
const year: Filled = {
  startsIn: '2026',
  ...term(0, 'autumn', ['2026', '9', '3'], ['2026', '12', '18']),
  ...term(1, 'spring', ['2027', '1', '5'], ['2027', '3', '25']),
  ...term(2, 'summer', ['2027', '4', '12'], ['2027', '7', '21']),
  ...day('halfTerms-0-from', ['2026', '10', '26']),
  ...day('halfTerms-0-to', ['2026', '10', '30']),
  ...day('insetDays-0-on', ['2026', '9', '2']),
};
const typed = async ({ page }: Visit, filled: Filled) => {
  for (const [name, value] of Object.entries(filled)) {
    const field = page.locator(`[name="${name}"]`);
    await ((await field.evaluate((each) => each.tagName)) === 'SELECT'
      ? field.selectOption(String(value))
      : field.fill(String(value)));
  }
};
const keeper = async (device: (typeof DEVICES)[number][1]) => {
  const visit = await visitor(browser, device);
  await signedIn(visit, address, administrator, '/');
  return visit;
};

describe.each(DEVICES)('%s', (_, device) => {
  const [urn, school] = device.javaScriptEnabled ? [110_001, 'Eastmoor Academy'] : [110_011, 'Ness Point Academy'];
  const recorded = async () => service.as(senOfficer).read<CalendarFound>(`/calendars/${calendarIdOf(urn)}`);

  it('a school’s own year is added, corrected, closed for a day and voided; all of it stays to be read', async () => {
    const keeps = await keeper(device);
    const { page } = keeps;
    await page.getByRole('link', { name: 'When schools are open' }).click();
    await keeps.seen('School calendars');
    await page.getByRole('button', { name: 'Add a school year' }).click();
    await keeps.seen('Add a school year');
    await typed(keeps, { urn: String(urn), ...year });
    await press(page, 'Add the school year');
    await keeps.seen(school, 'added');
    await page.getByText('Thursday 3 September 2026 to Friday 18 December 2026').waitFor();
    await service.drained();

    await page.getByRole('link', { name: 'Record that schools are closed' }).click();
    await keeps.seen(`${school}\nRecord that schools are closed`);
    await typed(keeps, day('from', ['2026', '12', '3']));
    await page.getByLabel('Snow, flood or heat').check();
    await press(page, 'Record the closure');
    await keeps.seen(school, 'closed');
    await service.drained();

    await page.getByRole('link', { name: 'Correct the school year 2026/27' }).click();
    await keeps.seen(`${school}\nCorrect the school year 2026/27`);
    expect(await page.locator('[name="terms-1-from-day"]').inputValue()).toBe('5');
    await typed(keeps, { 'terms-1-from-day': '6', reason: 'The council moved it' });
    await press(page, 'Correct the school year');
    await keeps.seen(school, 'corrected');
    await page.getByText('Now Spring term: Wednesday 6 January 2027').first().waitFor();
    await service.drained();

    await page.getByRole('link', { name: 'Void Thursday 3 December 2026' }).click();
    await keeps.seen(`${school}\nVoid an entry: Thursday 3 December 2026`);
    await typed(keeps, { reason: 'It did not snow' });
    await press(page, 'Continue to check');
    await page.getByText('These are days of school again').waitFor();
    await press(page, 'Void the entry');
    await keeps.seen(school, 'voided');
    await page.getByText('It did not snow').waitFor();
    await service.drained();

    const { years } = await recorded();
    expect(years[0]!.entries[0]!.versions.map(({ said }) => said.terms[1]!.from)).toEqual(['2027-01-05', '2027-01-06']);
    expect(years[0]!.closures[0]!.voided).toMatchObject({ reason: 'It did not snow', byId: administrator.id });

    const reads = await visitor(browser, device);
    await signedIn(reads, address, senOfficer, '/due');
    await reads.page.getByRole('link', { name: 'School calendars' }).click();
    await reads.seen('School calendars', 'read');
    await reads.page.getByRole('link', { name: school }).click();
    await reads.seen(school, 'read');
    expect(await reads.page.getByRole('link', { name: 'Correct' }).count()).toBe(0);
    expect([keeps, reads].flatMap(({ blocked }) => blocked)).toEqual([]);
  }, 120_000);
});

it('a calendar is told as it was known on a day', async () => {
  const calendar = `/calendars/${calendarIdOf(110_001)}`;
  await service.at('2026-02-02T09:00:00.000Z');
  await service
    .as(administrator)
    .post(`${calendar}/closures`, { from: '2026-12-10', because: 'polling' })
    .then(({ written }) => written);
  await service.drained();
  const closures = async (known: string) =>
    (await service.as(senOfficer).read<CalendarFound>(`${calendar}?known=${known}`)).years.flatMap(
      (each) => each.closures,
    );
  expect([(await closures('2026-02-01')).length, (await closures('2026-02-02')).length]).toEqual([1, 2]);
  expect((await service.as(senOfficer).get(`${calendar}?known=2026-01-11`)).status).toBe(200);
  expect(await closures('2026-01-11')).toEqual([]);
  const { items } = await service.as(senOfficer).read<CalendarsFound>('/calendars');
  expect(items.find(({ urn }) => urn === 110_001)).toMatchObject({ years: [2026], lastDay: '2027-07-21' });
});

describe('Each form of a calendar', () => {
  let visit: Visit, forms: SentForm, of: string;
  const entry = async (which: 'entries' | 'closures') => {
    const { years } = await service.as(administrator).read<CalendarFound>(`/calendars/${calendarIdOf(null)}`);
    return years.at(-1)![which][0]!.entryId;
  };
  beforeAll(async () => {
    const keeps = service.as(administrator);
    await service.at('2026-03-02T09:00:00.000Z');
    const terms = [{ term: 'autumn', from: '2026-09-03', to: '2026-12-18' }];
    await keeps
      .post('/calendars', { startsIn: 2026, terms, halfTerms: [], insetDays: [] })
      .then(({ written }) => written);
    of = `/school-calendars/${calendarIdOf(null)}`;
    await keeps.post(`/calendars/${calendarIdOf(null)}/closures`, { from: '2026-12-03', because: 'weather' });
    await service.drained();
    visit = await visitor(browser, { javaScriptEnabled: true, width: 390 });
    await signedIn(visit, address, administrator);
    forms = await SentForm.of(visit.page, address);
  }, 120_000);

  type State = Readonly<{
    heading: string;
    at: () => string | Promise<string>;
    refused: Filled | null;
    reason: RegExp;
  }>;
  const called = 'The council’s calendar';
  const all: Readonly<Record<string, State>> = {
    'school-calendars/add': {
      ...{ heading: 'Add a school year', at: () => '/school-calendars/add' },
      ...{ refused: year, reason: /has the school year 2026\/27 already/ },
    },
    'school-calendars/:calendarId/school-years/:entryId/correct': {
      heading: `${called}\nCorrect the school year 2026/27`,
      at: async () => `${of}/school-years/${await entry('entries')}/correct`,
      refused: { ...term(0, 'autumn', ['2026', '9', '3'], ['2026', '9', '2']), reason: 'Typed wrongly' },
      reason: /cannot be before its first, Thursday 3 September 2026/,
    },
    'school-calendars/from-file': {
      ...{ heading: 'Take a calendar from a file', at: () => '/school-calendars/from-file' },
      refused: { text: 'what,from,to\nAutumn term,3/9/2026,17/12/2026' },
      reason: /has the school year 2026\/27 already, and says it otherwise/,
    },
    'school-calendars/:calendarId/add-closure': {
      ...{ heading: `${called}\nRecord that schools are closed`, at: () => `${of}/add-closure` },
      ...{
        refused: { ...day('from', ['2026', '12', '3']), because: 'strike' },
        reason: /says already that schools are closed/,
      },
    },
    'school-calendars/:calendarId/closures/:entryId/correct': {
      ...{
        heading: `${called}\nCorrect a closure`,
        at: async () => `${of}/closures/${await entry('closures')}/correct`,
      },
      refused: {
        ...day('from', ['2026', '12', '23']),
        ...day('to', ['2026', '12', '23']),
        because: 'strike',
        reason: 'r',
      },
      reason: /No term of this calendar holds Wednesday 23 December 2026/,
    },
    'school-calendars/:calendarId/entries/:entryId/void': {
      heading: `${called}\nVoid an entry: Thursday 3 December 2026`,
      at: async () => `${of}/entries/${await entry('closures')}/void`,
      ...{ refused: null, reason: /./ },
    },
  };

  it('is looked at', () =>
    expect(
      officerPages.flatMap((page) => formOf(page)?.path ?? []).filter((path) => path.startsWith('school-calendars')),
    ).toEqual(Object.keys(all)));

  it.each(Object.entries(all))('says what is wrong beside it, and keeps what was typed: %s', async (_, form) => {
    const opened = await forms.opened(await form.at());
    await forms.drawn(opened);
    await visit.seen(form.heading, 'empty');
    const faults = await forms.sent(opened, { reason: '' });
    expect(faults.status).toBe(400);
    await forms.drawn(faults);
    await visit.seen(form.heading, 'faults');
    if (form.refused === null) return;
    const refused = await forms.sent(opened, form.refused);
    expect([refused.status, refused.body]).toEqual([409, expect.stringMatching(form.reason)]);
    await forms.drawn(refused);
    await visit.seen(form.heading, 'refused');
    await forms.keeps(form.refused);
  });

  it('names each row of a file that is wrong, shows what would be recorded, and records it whole', async () => {
    const opened = await forms.opened('/school-calendars/from-file');
    const wrong = { text: 'what,from,to\nSports day,3/9/2026,\nAutumn term,31/2/2027,17/12/2027' };
    const faults = await forms.sent(opened, wrong);
    expect(faults.status).toBe(400);
    await forms.drawn(faults);
    await visit.seen('Take a calendar from a file', 'faults in rows');
    const said = await visit.page.locator('main ul.govuk-list--bullet li').allInnerTexts();
    expect(said.map((text) => text.slice(0, 13))).toEqual(['Row 2, what: ', 'Row 3, from: ']);
    await visit.page.goto(`${address}/school-calendars/from-file`);
    // As Windows writes it: the dash is no UTF-8.
    const buffer = Buffer.from(
      'what,from,to\nAutumn term,2/9/2027,17/12/2027\nHalf-term,25/10/2027,29/10/2027,\x96',
      'latin1',
    );
    await visit.page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'terms.csv', mimeType: 'text/csv', buffer });
    await visit.page.getByText('What is in terms.csv stands below.').waitFor();
    expect(await visit.page.getByLabel('Text of the file').inputValue()).toContain('29/10/2027,–');
    await visit.page.getByLabel('Text of the file').fill('what,from,to\nAutumn term,2/9/2027,17/12/2027');
    await press(visit.page, 'Continue to check');
    await visit.page.getByText('Thursday 2 September 2027 to Friday 17 December 2027').waitFor();
    expect(await entry('entries')).toBeDefined();
    await press(visit.page, 'Record the calendar');
    await visit.page.getByText('Terms known until Friday 17 December 2027').waitFor();
    await service.drained();
  }, 60_000);

  it('grown stale says what was recorded meanwhile, and by whom', async () => {
    const opened = await forms.opened(`${of}/add-closure`);
    service.clock.set('2026-03-02T09:05:00.000Z');
    const other = { from: '2026-12-08', because: 'building' };
    await service.as(administrator).post(`/calendars/${calendarIdOf(null)}/closures`, other);
    await service.drained();
    const sent = await forms.sent(opened, { ...day('from', ['2026', '12', '9']), because: 'weather' });
    expect([sent.status, sent.body]).toEqual([412, expect.stringContaining('Closed Tuesday 8 December')]);
  });
});
