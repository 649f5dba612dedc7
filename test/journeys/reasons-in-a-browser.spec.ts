import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { formOf, officerPages } from '#officer-ui';
import type { OpeningReasonsFound } from '#contexts/people';
import type { AccessesFound } from '#contexts/oversight';
import { startedBrowser } from '../harness/browser.ts';
import { day } from '../harness/filled-forms.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { SentForm, type Filled } from '../harness/sent-form.ts';
import { Service } from '../harness/service.ts';
import { dataProtectionOfficer, exclusionsOfficer, teamManager } from '../harness/the-people.ts';
import { DEVICES, press, signedIn, visitor, type Visit } from '../harness/visitor.ts';

let service: Service, browser: Browser, address: string, child: PlacedChild;
beforeAll(async () => {
  browser = await startedBrowser();
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  child = await placedChild(service);
  address = await service.server.listen('127.0.0.1', 0);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await service.end();
});

const REASONS = 'Reasons for opening a record';
const today = day('from', ['2026', '1', '12']);
const typedDay = async ({ page }: Visit, typed: Readonly<Record<string, string>>) => {
  for (const [part, value] of Object.entries(typed)) await page.locator(`[name="${part}"]`).fill(value);
};
const kindsAsked = async ({ page }: Visit) => {
  await page.goto(`${address}/line/${child.childId}`);
  return page.locator('main .govuk-radios__label').allInnerTexts();
};
const last = async (who = teamManager) =>
  (await service.as(who).read<AccessesFound>(`/children/${child.childId}/accesses`)).items.find(
    ({ actor, reasonKind }) => actor.id === exclusionsOfficer.id && reasonKind !== null,
  );

/** Its code says nothing of what it is called. */
const kindCalled = async (called: string) => {
  const { items } = await service.as(dataProtectionOfficer).read<OpeningReasonsFound>('/opening-reasons');
  return items.find(({ wordings }) => wordings.some(({ words }) => words === called))!;
};

describe.each(DEVICES)('%s', (_, device) => {
  const called = device.javaScriptEnabled ? 'Panel meeting' : 'School move, agreed';
  const later = `${called} (of both services)`;

  it('a kind of reason is added, picked, called something else and ended; what was opened keeps its words', async () => {
    const keeps = await visitor(browser, device);
    await signedIn(keeps, address, dataProtectionOfficer, '/openings-for-a-reason');
    await keeps.page.getByRole('link', { name: 'For which reasons' }).click();
    await keeps.seen(REASONS);
    await keeps.page.getByRole('button', { name: 'Add a kind of reason' }).click();
    await keeps.seen('Add a kind of reason');
    await keeps.page.getByLabel('What is it called?').fill(called);
    await keeps.page.getByLabel('To whoever answers for the record, too').check();
    await typedDay(keeps, today);
    await press(keeps.page, 'Add the kind of reason');
    await keeps.seen(REASONS, 'added');
    await keeps.page.getByText(`${called} is on the list`).waitFor();
    await service.drained();

    const opens = await visitor(browser, device);
    await signedIn(opens, address, exclusionsOfficer);
    expect(await kindsAsked(opens)).toContain(called);
    await opens.page.getByLabel(called).check();
    await opens.page.locator('textarea, input[name="reason"]').first().fill('We meet on Tuesday');
    await opens.page.locator('main form button').first().click();
    await opens.page.getByText('Amara Okonkwo-Lane').first().waitFor();

    const row = () => keeps.page.getByRole('row', { name: called });
    await row().getByRole('link', { name: 'Change the words' }).click();
    expect(await keeps.page.getByLabel('What is it called from then on?').inputValue()).toBe(called);
    await keeps.page.getByLabel('What is it called from then on?').fill(later);
    await typedDay(keeps, day('from', ['2026', '2', '2']));
    await press(keeps.page, 'Change the words');
    await keeps.seen(REASONS, 'reworded');
    await row().getByRole('link', { name: 'End' }).click();
    await typedDay(keeps, day('lastDay', ['2026', '1', '12']));
    await press(keeps.page, 'End the kind of reason');
    await keeps.seen(REASONS, 'ended');
    await service.drained();

    await keeps.page.goto(`${address}/line/${child.childId}/who-looked`);
    const other = await visitor(browser, device);
    await signedIn(other, address, teamManager, `/line/${child.childId}/who-looked`);
    const said = await other.page.locator('main').innerText();
    expect(said).toContain(called);
    expect(said).not.toContain(later);
    const { code } = await kindCalled(called);
    expect((await last())?.reasonKind).toBe(code);
    expect(code).toMatch(/^kind-[0-9a-f]{8}$/);
    await other.page.goto(`${address}/reasons-for-opening`);
    await other.seen(REASONS, 'read by a manager');
    expect(await other.page.getByRole('link', { name: 'Change the words' }).count()).toBe(0);
    expect([keeps, opens, other].flatMap(({ blocked }) => blocked)).toEqual([]);
  }, 120_000);
});

it('a restricted kind of one’s own is told to the data protection officer alone, also behind a restart', async () => {
  const asked = { words: 'Witness protection', restricted: true, from: '2026-01-12' };
  await service.as(dataProtectionOfficer).post('/opening-reasons', asked);
  await service.drained();
  const { code: reasonKind } = await kindCalled(asked.words);
  const extras = { reason: 'She is moved tonight', reasonKind };
  await service.restart();
  expect((await service.as(exclusionsOfficer).get(`/children/${child.childId}`, extras)).told).toBe('200');
  expect((await last())?.reasonKind).not.toBe(reasonKind);
  expect((await last(dataProtectionOfficer))?.reasonKind).toBe(reasonKind);
  address = await service.server.listen('127.0.0.1', 0);
});

it('a kind is taken from its first day until its last, and no other', async () => {
  const opened = async (reasonKind: string) =>
    (await service.as(exclusionsOfficer).get(`/children/${child.childId}`, { reason: 'A case', reasonKind })).told;
  const add = { words: 'Handover', restricted: false, from: '2026-01-13' };
  await service.as(dataProtectionOfficer).post('/opening-reasons', add);
  await service.drained();
  const { reasonId, code } = await kindCalled(add.words);
  expect(await opened(code)).toMatch(/reason-required/);
  await service.at('2026-01-13T09:00:00.000Z');
  expect(await opened(code)).toBe('200');
  await service
    .as(dataProtectionOfficer)
    .post(`/opening-reasons/${reasonId}/endings`, { lastDay: '2026-01-13' })
    .then(({ written }) => written);
  expect(await opened(code)).toBe('200');
  await service.at('2026-01-14T09:00:00.000Z');
  expect(await opened(code)).toMatch(/reason-required/);
});

describe('Each form of the list of reasons', () => {
  let visit: Visit, forms: SentForm;
  beforeAll(async () => {
    visit = await visitor(browser, { javaScriptEnabled: true, width: 390 });
    await signedIn(visit, address, dataProtectionOfficer);
    forms = await SentForm.of(visit.page, address);
  });
  const police = async () =>
    (
      await service
        .as(dataProtectionOfficer)
        .read<{ items: readonly { code: string; reasonId: string }[] }>('/opening-reasons')
    ).items.find(({ code }) => code === 'police')!.reasonId;
  const words = { words: 'A matter of the police' };
  const before = day('from', ['2026', '1', '2']);
  type State = Readonly<{ heading: string; at: () => string | Promise<string>; refused: Filled; reason: RegExp }>;
  const all: Readonly<Record<string, State>> = {
    'reasons-for-opening/add': {
      ...{ heading: 'Add a kind of reason', at: () => '/reasons-for-opening/add' },
      ...{ refused: { words: 'Police matter', restricted: 'no', ...before }, reason: /The list has, or had/ },
    },
    'reasons-for-opening/:reasonId/reword': {
      ...{ heading: 'Police matter\nChange the words of a reason', refused: { ...words, ...before } },
      ...{ at: async () => `/reasons-for-opening/${await police()}/reword`, reason: /Give today or a later day/ },
    },
    'reasons-for-opening/:reasonId/end': {
      ...{ heading: 'Police matter\nEnd a kind of reason', refused: day('lastDay', ['2026', '1', '2']) },
      ...{ at: async () => `/reasons-for-opening/${await police()}/end`, reason: /Give today or a later day/ },
    },
  };

  it('is looked at', () =>
    expect(
      officerPages.flatMap((page) => formOf(page)?.path ?? []).filter((path) => path.startsWith('reasons-')),
    ).toEqual(Object.keys(all)));

  it.each(Object.entries(all))('says what is wrong beside it, and keeps what was typed: %s', async (_, form) => {
    const opened = await forms.opened(await form.at());
    await forms.drawn(opened);
    await visit.seen(form.heading, 'empty');
    const faults = await forms.sent(opened, {});
    expect(faults.status).toBe(400);
    await forms.drawn(faults);
    await visit.seen(form.heading, 'faults');
    const refused = await forms.sent(opened, form.refused);
    expect([refused.status, refused.body]).toEqual([409, expect.stringMatching(form.reason)]);
    await forms.drawn(refused);
    await visit.seen(form.heading, 'refused');
    await forms.keeps(form.refused);
  });

  it('grown stale says what was recorded meanwhile, and by whom', async () => {
    const opened = await forms.opened('/reasons-for-opening/add');
    service.clock.set('2026-01-14T09:05:00.000Z');
    const added = { words: 'Something new', restricted: false, from: '2026-01-14' };
    await service.as(dataProtectionOfficer).post('/opening-reasons', added);
    await service.drained();
    const sent = await forms.sent(opened, { words: 'Another', restricted: 'no', ...day('from', ['2026', '1', '14']) });
    expect([sent.status, sent.body]).toEqual([412, expect.stringContaining('added “Something new”')]);
  });
});
