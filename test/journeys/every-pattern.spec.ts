import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { DevelopmentPerson } from '#platform/identity';
import { drawsInPlace, type DrawsInPlace } from '../harness/answered-in-place.ts';
import { accessibilityFaults, startedBrowser } from '../harness/browser.ts';
import { called, day, named } from '../harness/filled-forms.ts';
import { audited } from '../harness/on-the-register.ts';
import { offeredTo, placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { SentForm, type AnsweredPage, type Filled } from '../harness/sent-form.ts';
import { Service } from '../harness/service.ts';
import { somethingParked } from '../harness/something-parked.ts';
import { administrator, auditor, neneBridge, senOfficer } from '../harness/the-people.ts';
import { picture, signedIn, visitor } from '../harness/visitor.ts';

/** The four patterns that cover the product, and each state that a page of one can be in. */
type Reached = Readonly<{ heading: RegExp; at: () => Promise<AnsweredPage> }>;

let service: Service,
  browser: Browser,
  forms: SentForm,
  ofAuditor: SentForm,
  ofAdministrator: SentForm,
  placed: PlacedChild,
  offered: string,
  address: string;
beforeAll(async () => {
  browser = await startedBrowser();
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  placed = await placedChild(service);
  offered = await offeredTo(service, placed.childId, '2026-03-02');
  await audited(service, auditor, [placed.childId]);
  await somethingParked(service);
  await service.drained();
  address = await service.server.listen('127.0.0.1', 0);
  [forms, ofAuditor, ofAdministrator] = await formsOf(senOfficer, auditor, administrator);
  for (const runs of [true, false]) readers.push(await reader(runs));
}, 120_000);
afterAll(async () => {
  await browser.close();
  await service.end();
});

/** As each of them is signed in. */
const formsOf = (...people: readonly [DevelopmentPerson, DevelopmentPerson, DevelopmentPerson]) =>
  Promise.all(
    people.map(async (person) => {
      const visit = await visitor(browser, { javaScriptEnabled: true, width: 1280 });
      await signedIn(visit, address, person);
      return SentForm.of(visit.page, address);
    }),
  ) as Promise<[SentForm, SentForm, SentForm]>;
const line = () => `/line/${placed.childId}`;
/** As it was known at the end of the day before the child was on record, and today. */
const READ_TWICE = '?known-on-day=11&known-on-month=1&known-on-year=2026';
const awardEntry = async () => (await service.recorded()).find(({ type }) => type === 'ReferralAwarded')!.id;
const award = () => `${line()}/referrals/${offered}/award`;
const opened = (path: string | (() => string)) => () => forms.opened(typeof path === 'string' ? path : path());
const sent = (path: string | (() => string), filled: Filled) => async () => forms.sent(await opened(path)(), filled);
/** The page that something sent leads to. */
const then = (at: () => Promise<AnsweredPage>) => async () => forms.opened((await at()).url);
const chosen: Filled = { providerId: neneBridge.organisation! };
const reasoned: Filled = { reasoning: 'A small group, ten minutes from home' };
const child: Filled = { ...named, ...day('dateOfBirth', ['2011', '6', '9']) };
/** Of a form that is sent to another address than its own. */
const sentTo = (to: string, at: string) => async () =>
  forms.sent({ ...(await forms.opened(at)), url: `${address}${to}` }, {});

/** In an order in which each can still be reached when its turn comes. */
const patterns: Readonly<Record<string, Readonly<Record<string, Reached>>>> = {
  list: {
    'what waits': { heading: /^What waits$/, at: () => ofAdministrator.opened('/what-waits') },
    referrals: { heading: /^Referrals$/, at: opened('/referrals-list?whose=service') },
    placements: { heading: /^Placements$/, at: opened('/placements-list?whose=service') },
    filled: { heading: /Children/, at: opened('/caseload?whose=service') },
    empty: { heading: /Children/, at: opened('/caseload') },
    error: { heading: /Children/, at: opened('/caseload?school=12') },
    'taken out': { heading: /Take the list out/, at: opened('/caseload/file?whose=service') },
    'placements, taken out': { heading: /Take the list out/, at: opened('/placements-list/file?whose=service') },
    'placements, taken out, error': {
      ...{ heading: /Take the list out/, at: sentTo('/due/file', '/due/file?whose=service') },
    },
    'taken out, error': { heading: /Take the list out/, at: sentTo('/caseload/file', '/caseload/file?whose=service') },
  },
  'page of a thing': {
    filled: { heading: /^The line$/, at: opened(line) },
    'two readings': { heading: /read twice$/, at: opened(() => `${line()}/two-readings${READ_TWICE}`) },
    'an entry': {
      heading: /^Referral awarded to/,
      at: async () => forms.opened(`${line()}/entries/${await awardEntry()}`),
    },
    verified: { heading: /^Verify the record$/, at: () => ofAuditor.opened(`${line()}/verify`) },
    'a placement': { heading: /^Nene Bridge Tuition$/, at: opened(() => `${line()}/placements/${placed.placementId}`) },
    'an award to be put right': {
      heading: /Void the award$/,
      at: opened(() => `${line()}/referrals/${placed.referralId}/award/void`),
    },
    empty: {
      heading: /What had happened by 1 January 2019/,
      at: opened(() => `${line()}?as-at-day=1&as-at-month=1&as-at-year=2019`),
    },
    error: { heading: /The line/, at: opened(() => `${line()}?as-at-day=31&as-at-month=2&as-at-year=2026`) },
    'to print': { heading: /Print the line/, at: opened(() => `${line()}/print`) },
    printed: { heading: /Okonkwo-Lane/, at: sent(() => `${line()}/print`, {}) },
  },
  change: {
    empty: { heading: /Register a child/, at: opened('/register-a-child') },
    error: { heading: /Register a child/, at: sent('/register-a-child', {}) },
    warned: {
      heading: /Register a child/,
      at: sent('/register-a-child', { ...child, ...called, ...day('dateOfBirth', ['2011', '3', '14']) }),
    },
    unusual: {
      heading: /Register a child/,
      at: sent('/register-a-child', { ...child, ...day('dateOfBirth', ['1990', '6', '9']) }),
    },
    confirmation: { heading: /./, at: then(sent('/register-a-child', child)) },
  },
  'check and confirm': {
    empty: { heading: /Whose offer is taken\?/, at: opened(award) },
    error: { heading: /Whose offer is taken\?/, at: sent(award, {}) },
    'second step': { heading: /Why this offer\?/, at: then(sent(award, chosen)) },
    'second step, error': { heading: /Why this offer\?/, at: sent(award, {}) },
    check: { heading: /Check before you go on/, at: then(sent(award, reasoned)) },
    // All is answered: the page between is where one goes on.
    confirmation: { heading: /^Referral to lot 4/, at: then(sent(award, {})) },
  },
};

/** Where what was answered is read: with the scripts of its pages, or as a browser that runs none shows it. */
async function reader(runs: boolean): Promise<Reader> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 1024 } })).newPage();
  return { page, draws: await drawsInPlace(page, runs) };
}
type Reader = Readonly<{ page: Page; draws: DrawsInPlace }>;
const readers: Reader[] = [];

const drawn = ({ draws }: Reader, { url, body }: AnsweredPage) => draws(new URL(url, address).href, body);

/** As at 1280 by 1024 and 400 %: WCAG 1.4.10 asks that nothing has to be scrolled in two directions then. */
const ZOOMED = { width: 320, height: 256 };
const MOST_STOPS = 200;

type Stop = Readonly<{ what: string; isMain: boolean; isSeen: boolean; isMarked: boolean }>;
const STOP = `(() => {
  const at = document.activeElement;
  if (at === null || at === document.body) return null;
  const { top, bottom, width } = at.getBoundingClientRect();
  const style = getComputedStyle(at);
  const isHidden = ['radio', 'checkbox'].includes(at.type);
  return {
    what: at.outerHTML.slice(0, 90),
    isMain: at.closest('main') !== null,
    isSeen: isHidden || (bottom > 0 && top < innerHeight && width > 0),
    isMarked: isHidden || style.outlineStyle !== 'none' || style.boxShadow !== 'none',
  };
})()`;

/** Every stop of the keyboard, from the top to the end of the page: no stop keeps one, each is seen and marked. */
async function stops(page: Page): Promise<readonly Stop[]> {
  await page.evaluate('document.activeElement?.blur?.()');
  const found: Stop[] = [];
  for (let pressed = 0; pressed < MOST_STOPS; pressed += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<Stop | null>(STOP);
    if (stop === null) return found;
    found.push(stop);
  }
  throw new Error(`The keyboard does not leave ${page.url()}.`);
}

describe.each(Object.entries(patterns))('The pattern %s', (pattern, states) => {
  it.each(Object.entries(states))(
    'can be used in its state “%s” by keyboard alone, read aloud, and at 400 %%, with and without scripts',
    async (state, { heading, at }) => {
      const answered = await at();
      const seen = new Set<string>();
      for (const [n, reader] of readers.entries()) {
        const { page } = reader;
        await page.setViewportSize({ width: 1280, height: 1024 });
        await drawn(reader, answered);
        expect(await page.locator('h1').innerText()).toMatch(heading);
        // What scripts leave as it came is read aloud, and gone through, but once.
        const as = await page.evaluate<string>('document.documentElement.outerHTML');
        const isNew = !seen.has(as) && seen.add(as);
        if (isNew) expect(await accessibilityFaults(page)).toEqual([]);
        await page.setViewportSize(ZOOMED);
        await picture(page, `${pattern} ${state} ${n === 0 ? 'with' : 'without'} scripts`);
        expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(ZOOMED.width);
        if (!isNew) continue;
        const all = await stops(page);
        expect(all.filter(({ isSeen, isMarked }) => !isSeen || !isMarked)).toEqual([]);
        // What is printed leads nowhere but back.
        expect(all.some(({ isMain }) => isMain)).toBe(state !== 'printed');
      }
    },
    60_000,
  );
});

it('is each of the four that the design names, with its empty, its error and its confirmation', () => {
  expect(Object.keys(patterns)).toEqual(['list', 'page of a thing', 'change', 'check and confirm']);
  for (const [pattern, states] of Object.entries(patterns)) {
    expect(Object.keys(states)).toEqual(expect.arrayContaining(['empty', 'error']));
    if (/^ch/.test(pattern)) expect(Object.keys(states)).toContain('confirmation');
  }
});

it('A page that cannot be used so is found', async () => {
  const [reader] = readers as [Reader];
  const { page } = reader;
  const body = `<main><h1>Trap</h1><a href="#" style="outline: 0" id="a">Here</a><div style="width: 900px">x</div></main>
    <input id="b" onkeydown="event.preventDefault()">`;
  await drawn(reader, { url: `${address}/trap`, status: 200, body });
  expect(await accessibilityFaults(page)).toEqual(
    expect.arrayContaining(['document-title', 'label'].map((rule) => expect.stringContaining(`/trap ${rule}: <`))),
  );
  await page.setViewportSize(ZOOMED);
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeGreaterThan(ZOOMED.width);
  await expect(stops(page)).rejects.toThrow('The keyboard does not leave');
});
