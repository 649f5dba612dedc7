import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { formOf, officerPages } from '#officer-ui';
import type { Instant } from '#platform/time';
import { startedBrowser } from '../harness/browser.ts';
import { paperwork } from '../harness/paperwork.ts';
import { outcomeIdsOf, placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { exclusionsOfficer, neneBridge, senOfficer } from '../harness/the-people.ts';
import { date, picture, press, signedIn, visitor, type Visit } from '../harness/visitor.ts';

let service: Service;
let placed: PlacedChild;
let address: string;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  placed = await placedChild(service);
  const { outcomes, terms } = paperwork;
  await service.as(senOfficer).post(`/placements/${placed.placementId}/start`, { ...terms, outcomes });
  const allocated = { officerId: senOfficer.id, from: '2026-01-12' };
  await service.as(senOfficer).post(`/children/${placed.childId}/allocated-officers`, allocated);
  await service.at('2026-02-06T16:00:00.000Z');
  address = await service.server.listen('127.0.0.1', 0);
}, 60_000);
afterAll(() => service.end());

/** What the officer of another service records while the form is open. */
const elsewhere = async (url: string, body: object) => {
  const later = new Date(Date.parse(service.clock.now()) + 60_000).toISOString();
  service.clock.set(later as Instant);
  const answer = await service.as(exclusionsOfficer).post(url, body, { reason: 'Cover for a colleague who is ill' });
  expect([200, 201]).toContain(answer.status);
  await service.drained();
};
let teams = 0;
const teamChanged = () =>
  elsewhere(`/children/${placed.childId}/owning-teams`, { owningTeam: `sen-${++teams}`, from: '2026-02-02' });
let reviews = 0;
const reviewHeld = async () => {
  const ids = await outcomeIdsOf(service, placed.childId);
  const held = { ...paperwork.review(ids, `2026-02-0${++reviews + 2}`, 'continue'), nextReviewOn: '2026-04-20' };
  await elsewhere(`/placements/${placed.placementId}/reviews`, held);
};
const lastChange = async () =>
  (await service.recorded()).filter(({ type }) => type === 'AllocatedOfficerChanged').at(-1)!.id;

type Form = Readonly<{
  at: () => string | Promise<string>;
  heading: RegExp;
  button: string;
  /** Beyond leaving everything empty: what is typed that is no answer. */
  wrong?: (page: Page) => Promise<unknown>;
  refused?: (page: Page) => Promise<unknown>;
  questioned?: (page: Page) => Promise<unknown>;
  filled: (page: Page) => Promise<unknown>;
  meanwhile?: () => Promise<unknown>;
}>;

const line = () => `/line/${placed.childId}`;
const placement = () => `${line()}/placements/${placed.placementId}`;
const from = (page: Page, day: string, year = '2026') => date(page, 'From which day?', [day, '2', year]);
const born = (year: string) => async (page: Page) => {
  await page.getByLabel('Given names').fill('Ida');
  await page.getByLabel('Family name').fill('Example');
  await date(page, 'Date of birth', ['9', '6', year]);
  await page.getByLabel(/School’s unique reference/).fill('110001');
  await page.getByLabel('SEN service').check();
};
const held = (nextMonth: string) => async (page: Page) => {
  await date(page, 'When was the meeting held?', ['6', '2', '2026']);
  for (const group of await page.locator('.app-row-of-fields').all()) {
    await group.getByLabel('Partly met').check();
    await group.getByLabel('Where does the child stand now?').fill('8 of 10');
  }
  await page.getByLabel('Continue as agreed').check();
  await date(page, 'When is the next review?', ['21', nextMonth, '2026']);
};
const ended = (day: string, month: string) => async (page: Page) => {
  await date(page, 'When was the last day?', [day, month, '2026']);
  await page.getByRole('radio').first().check();
  await page.getByLabel('Where did the child go?').selectOption({ index: 1 });
};
const first = (code: string) => (page: Page) => page.locator('.app-register tbody input').first().fill(code);

/** In an order in which each can still be sent when its turn comes. */
const forms: Readonly<Record<string, Form>> = {
  'register-a-child': {
    ...{ at: () => '/register-a-child', heading: /Register a child/, button: 'Register the child' },
    ...{ questioned: born('1990'), filled: born('2011') },
  },
  'line/:childId/owning-service': {
    ...{ at: () => `${line()}/owning-service`, heading: /Change the owning service/, button: 'Record the change' },
    refused: async (page) => (await page.getByLabel('SEN service').check(), from(page, '3')),
    filled: async (page) => (await page.getByLabel('Exclusions service').check(), from(page, '20')),
    meanwhile: teamChanged,
  },
  'line/:childId/owning-team': {
    ...{ at: () => `${line()}/owning-team`, heading: /Change the owning team/, button: 'Record the change' },
    refused: async (page) => (await page.getByRole('textbox').first().fill('sen-1'), from(page, '3')),
    filled: async (page) => (await page.getByRole('textbox').first().fill('sen-north'), from(page, '6')),
    meanwhile: teamChanged,
  },
  'line/:childId/allocated-officer': {
    ...{ at: () => `${line()}/allocated-officer`, heading: /Allocate the child/, button: 'Record the change' },
    refused: async (page) => (await page.getByLabel('Mine').check(), from(page, '3')),
    filled: async (page) => (await page.getByLabel('Nobody’s for now').check(), from(page, '6')),
    meanwhile: teamChanged,
  },
  'line/:childId/changes/:changeId/void': {
    at: async () => `${line()}/changes/${await lastChange()}/void`,
    ...{ heading: /Void a change/, button: 'Void the change', meanwhile: teamChanged },
    filled: (page) => page.getByRole('textbox').fill('It was said of the sister'),
  },
  'line/:childId/placements/:placementId/marks': {
    ...{ at: () => `${placement()}/marks?week=2026-02-02`, heading: /Marks of the week/, button: 'Record the marks' },
    ...{ wrong: first('ZZ'), filled: first('K') },
  },
  'registers/:providerId': {
    at: () => `/registers/${neneBridge.organisation}?day=2026-02-03`,
    ...{ heading: /Register of/, button: 'Record the register', wrong: first('ZZ'), filled: first('K') },
  },
  'line/:childId/placements/:placementId/record-review': {
    ...{ at: () => `${placement()}/record-review`, heading: /Record a review/, button: 'Record the review' },
    ...{ refused: held('1'), filled: held('4'), meanwhile: reviewHeld },
  },
  'line/:childId/placements/:placementId/end': {
    ...{ at: () => `${placement()}/end`, heading: /End a placement/, button: 'End the placement' },
    ...{ refused: ended('11', '1'), filled: ended('6', '2'), meanwhile: reviewHeld },
  },
};

/** Forms that put right what stands on the line have journeys of their own. */
const PUTS_RIGHT = /\/(?:correct-[a-z-]+|remove)$/;

const problem = (page: Page) => page.getByRole('alert').filter({ hasText: 'There is a problem' });
const errorTitled = async (page: Page) => expect(await page.title()).toMatch(/^Error: /);

async function opened({ page }: Visit, form: Form): Promise<void> {
  await page.goto(`${address}${await form.at()}`);
  expect(await page.locator('h1').innerText()).toMatch(form.heading);
}

/** At a desk and on a phone, as the page stands. */
async function looked({ page, seen }: Visit, state: string): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    if (width < 1280) await picture(page, `${width} ${state}`);
  }
  await seen(await page.locator('h1').innerText(), state);
}

describe('The state of a form', () => {
  it('is looked at for every form that there is', () => {
    const all = officerPages.flatMap((page) => formOf(page)?.path ?? []);
    expect(Object.keys(forms).sort()).toEqual(all.filter((path) => !PUTS_RIGHT.test(path)).sort());
  });

  it.each(Object.entries(forms))(
    'is shown, and keeps what was typed: %s',
    async (name, form) => {
      const browser = await startedBrowser();
      try {
        const visit = await visitor(browser, { javaScriptEnabled: true, width: 1280 });
        const { page } = visit;
        await signedIn(visit, address, senOfficer);
        await opened(visit, form);
        await looked(visit, `${name} empty`);

        await form.wrong?.(page);
        await press(page, form.button);
        await problem(page).waitFor();
        await errorTitled(page);
        await looked(visit, `${name} faults`);

        if (form.refused) {
          await opened(visit, form);
          await form.refused(page);
          const typed = await page.locator('form[method=post] input[type=text]').first().inputValue();
          await press(page, form.button);
          await problem(page).waitFor();
          await errorTitled(page);
          expect(await page.locator('form[method=post] input[type=text]').first().inputValue()).toBe(typed);
          await looked(visit, `${name} refused`);
        }
        if (form.questioned) {
          await opened(visit, form);
          await form.questioned(page);
          await press(page, form.button);
          await page.getByRole('heading', { name: 'Check this: it is unusual' }).waitFor();
          await looked(visit, `${name} questioned`);
          await press(page, form.button);
          await problem(page).getByRole('link', { name: 'Enter why it is right' }).waitFor();
          await looked(visit, `${name} questioned without a reason`);
        }

        await opened(visit, form);
        await form.filled(page);
        if (form.meanwhile) {
          await form.meanwhile();
          await press(page, form.button);
          const box = page.getByRole('alert').filter({ hasText: 'This changed while you had the page open' });
          expect(await box.innerText()).toMatch(/Tom Ashby|Exclusions officer/);
          await errorTitled(page);
          await looked(visit, `${name} changed meanwhile`);
        }
        await press(page, form.button);
        await page.locator('.govuk-notification-banner--success').waitFor();
        await looked(visit, `${name} done`);
      } finally {
        await browser.close();
      }
    },
    180_000,
  );
});
