import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { SettableClock } from '#platform/time';
import { laySample, SAMPLE_BEGINS } from '../../apps/server/src/demo/lay-sample.ts';
import { takeSampleEstablishments } from '../../apps/server/src/demo/sample-establishments.ts';
import { accessibilityFaults, startedBrowser } from '../harness/browser.ts';
import { Service } from '../harness/service.ts';
import { day } from '../harness/filled-forms.ts';
import type { Filled } from '../harness/sent-form.ts';
import { everyone } from '../harness/the-people.ts';
import { DEVICES, picture, signedIn, visitor } from '../harness/visitor.ts';

/**
 * The tour of the README, taken as it is written there: whom one signs in as, then each thing in bold pressed in its turn, and
 * what stands as code typed. At a desk by the keyboard alone; on a phone that runs no script by pressing.
 */
const README = readFileSync('README.md', 'utf8');
const TOUR = /## Five minutes\n([^]*?)\nThe same through the API/.exec(README)![1]!;
const WHAT_TO_DO = /\*\*([^*]+)\*\*|`([^`]+)`/g;

type Step = Readonly<{ press: string } | { type: string }>;
const tours = TOUR.split(/\n- /)
  .slice(1)
  .map((told) => {
    const [who, ...steps] = [...told.replaceAll(/\s+/g, ' ').matchAll(WHAT_TO_DO)].map(([, press, type]): Step =>
      press === undefined ? { type: type! } : { press },
    );
    return [(who as { press: string }).press, steps] as const;
  });

type Act = Readonly<{ filled: (n: number) => Filled; button: string; done: RegExp }>;
/** What is filled in where the README leads to a form: `n` tells the two devices apart, since both are there on one day. */
const ACTS: Readonly<Record<string, Act>> = {
  'Record the review': {
    filled: (n) => ({
      ...day('heldOn', ['2026', '9', String(17 + n)]),
      ...{ 'outcomes-0-judgement': 'partly', 'outcomes-0-actual': 'Four mornings of five; Friday was the dentist' },
      ...{ recommends: 'continue', ...day('nextReviewOn', ['2026', '10', String(12 + n)]) },
      notes: 'At the centre, with Mrs Whyte. Rosa showed what she had drawn, and asked about the stairs at school.',
    }),
    button: 'Record the review',
    done: /The review of .* is recorded/,
  },
  'Add a kind of reason': {
    filled: (n) => ({
      words: ['Panel on a managed move', 'Moving between schools'][n]!,
      ...{ restricted: 'no', ...day('from', ['2026', '9', '22']) },
    }),
    button: 'Add the kind of reason',
    done: /is on the list from Tuesday 22 September/,
  },
};

/** As at 1280 by 1024 and 400 %, which is a phone of 320 pixels too. */
const ZOOMED = { width: 320, height: 256 };
const MOST_STOPS = 250;
/** A Tuesday. */
const TODAY = '2026-09-22T10:00:00.000Z';

let service: Service, browser: Browser, address: string;
beforeAll(async () => {
  browser = await startedBrowser();
  service = await Service.startedAt(SAMPLE_BEGINS);
  await takeSampleEstablishments(service.server.stores.reference, service.clock.now());
  const clock = Object.assign(service.clock, { release: () => service.clock.set(TODAY) });
  await laySample(service.server, clock as unknown as SettableClock, { now: TODAY });
  await service.drained();
  address = await service.server.listen('127.0.0.1', 0);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await service.end();
});

/** The link or button of this name: as it is called, or as its name begins; of what stands in the menu too, that on the page itself. */
async function called(page: Page, name: string): Promise<Locator> {
  const begins = new RegExp(`^\\s*${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
  for (const wanted of [name, begins])
    for (const within of ['main', 'body'])
      for (const role of ['link', 'button'] as const) {
        const found = page.locator(within).getByRole(role, { name: wanted, ...(wanted === name && { exact: true }) });
        for (const each of await found.all()) if (await each.isVisible()) return each;
      }
  throw new Error(`Nothing that is called “${name}” stands on ${page.url()}: ${await page.locator('h1').innerText()}`);
}

/** By as many presses of Tab as it takes, from wherever the keyboard is. */
async function byKeyboard(page: Page, to: Locator, key = 'Enter'): Promise<void> {
  const isHere = to.and(page.locator(':focus'));
  for (let pressed = 0; pressed < MOST_STOPS; pressed++) {
    await page.keyboard.press('Tab');
    if ((await isHere.count()) === 1) return page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not come to ${String(to)} on ${page.url()}.`);
}

describe.each(DEVICES)('Taken %s', (where, device) => {
  const keyboard = device.javaScriptEnabled;

  async function pressed(page: Page, name: string): Promise<void> {
    const menu = page.locator('.app-menu > summary');
    const isThere = await called(page, name).then(
      () => true,
      () => false,
    );
    if (!isThere && (await menu.isVisible())) await menu.click();
    const what = await called(page, name);
    const left = page.waitForEvent('framenavigated');
    await (keyboard ? byKeyboard(page, what) : what.click());
    await left;
    await page.waitForLoadState();
  }

  /** Answered as one would: by the keyboard alone from field to field, or by touching each. */
  async function answered(page: Page, name: string, value: string): Promise<void> {
    const all = page.locator(`main [name="${name}"]`);
    if ((await all.first().getAttribute('type')) !== 'radio') {
      await (keyboard ? byKeyboard(page, all, 'Home') : all.click());
      return page.keyboard.type(value);
    }
    const wanted = page.locator(`main [name="${name}"][value="${value}"]`);
    if (!keyboard) return wanted.check();
    // Tab comes to the first of them, and the arrows to the rest.
    await byKeyboard(page, all.first(), 'Space');
    for (let n = await all.count(); n > 0 && !(await wanted.isChecked()); n--) await page.keyboard.press('ArrowDown');
    expect(await wanted.isChecked()).toBe(true);
  }

  /** Filled in, sent, and said to be done; the next page asked for anew sends nothing again. */
  async function acted(page: Page, { filled, button, done }: Act, who: string): Promise<void> {
    for (const [name, value] of Object.entries(filled(keyboard ? 0 : 1))) await answered(page, name, value);
    const before = await service.server.stores.events.head();
    await pressed(page, button);
    await looked(page, who);
    expect(await page.locator('.govuk-notification-banner--success').innerText()).toMatch(done);
    const after = await service.server.stores.events.head();
    expect(after).not.toBe(before);
    await page.reload();
    expect(await page.locator('.govuk-notification-banner--success').count()).toBe(0);
    expect(await service.server.stores.events.head()).toBe(after);
  }

  /** It can be read at 400 %, by whoever it is read aloud to, and is a page that answers. */
  async function looked(page: Page, who: string): Promise<void> {
    expect(await page.locator('h1').count()).toBe(1);
    await picture(page, `${where} ${who} ${new URL(page.url()).pathname.replaceAll(/[0-9a-f-]{36}/g, 'id')}`);
    const size = page.viewportSize()!;
    if (keyboard) expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize(ZOOMED);
    const across = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect([page.url(), across]).toEqual([page.url(), Math.min(across, ZOOMED.width)]);
    await page.setViewportSize(size);
  }

  it.each(tours)(
    'the tour of %s leads where the README says',
    async (who, steps) => {
      const person = everyone.find(({ name }) => name === who)!;
      const { page, blocked } = await visitor(browser, device);
      const failed: string[] = [];
      page.on(
        'response',
        (answer) => void (answer.status() >= 400 && failed.push(`${answer.status()} ${answer.url()}`)),
      );
      await signedIn({ page, blocked, seen: async () => undefined }, address, person);
      await looked(page, who);
      for (const step of steps)
        if ('type' in step) {
          const field = page.locator('main input[type="text"], main input:not([type])').first();
          await (keyboard ? byKeyboard(page, field, 'Home') : field.click());
          await page.keyboard.type(step.type);
        } else {
          await pressed(page, step.press);
          await looked(page, who);
          // Back and forth, and asked for anew, it is the same page.
          const heading = await page.locator('h1').innerText();
          await page.reload();
          expect([step.press, await page.locator('h1').innerText()]).toEqual([step.press, heading]);
          const act = ACTS[step.press];
          if (act) await acted(page, act, who);
        }
      expect([failed, blocked]).toEqual([[], []]);
      await page.context().close();
    },
    180_000,
  );
});

it('The README leads to each form that is filled in', () =>
  expect(
    tours.flatMap(([, steps]) => steps.flatMap((step) => ('press' in step && step.press in ACTS ? [step.press] : []))),
  ).toEqual(Object.keys(ACTS)));

it('The README tells the day of each kind of person who works with the product', () => {
  expect(tours.map(([who]) => everyone.find(({ name }) => name === who)?.role)).toEqual([
    ...['sen-officer', 'exclusions-officer', 'placements-broker', 'commissioning-officer', 'team-manager', 'ap-lead'],
    ...['business-support', 'data-protection-officer', 'auditor', 'administrator', 'provider', 'school'],
  ]);
  expect(tours.flatMap(([, steps]) => steps).length).toBeGreaterThan(20);
});
