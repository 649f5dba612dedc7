import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { derivedId } from '#platform/event-sourcing';
import { formOf, officerPages } from '#officer-ui';
import { startedBrowser } from '../harness/browser.ts';
import { day } from '../harness/filled-forms.ts';
import { SentForm, type Filled } from '../harness/sent-form.ts';
import { Service } from '../harness/service.ts';
import { administrator, apLead } from '../harness/the-people.ts';
import { DEVICES, goTo, press, signedIn, visitor, type Visit } from '../harness/visitor.ts';

let service: Service, browser: Browser, address: string, roleId: string, proposal: string;
beforeAll(async () => {
  browser = await startedBrowser();
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  ({ roleId, proposal } = await proposed('Attendance clerk'));
  const { roleId: other, proposal: first } = await proposed('Records clerk');
  await service.as(apLead).post(`/roles/${other}/proposals/${first}/confirmations`, { checked: true });
  held = other;
  await service.drained();
  address = await service.server.listen('127.0.0.1', 0);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await service.end();
});
let held = '';

const keeps = { acts: ['keep-the-register', 'read-attendance'], forAReason: false, from: '2026-01-12' };
async function proposed(called: string): Promise<Readonly<{ roleId: string; proposal: string }>> {
  const role = { called, cutFrom: 'business-support', ...keeps };
  const { id, events } = (await service.as(administrator).post('/roles', role)).written;
  return { roleId: id, proposal: events[0]!.id };
}

type State = Readonly<{ heading: string; at: () => string; refused: Filled; reason: RegExp; faults: number | null }>;
const support = `/council-roles/${derivedId('role', 'business-support')}`;
const about = (heading: string, role = 'Attendance clerk') => `${role}, cut from Business support\n${heading}`;

/** What each form is refused with, which an administrator sends: they proposed what waits. */
const all: Readonly<Record<string, State>> = {
  'council-roles/:roleId/cut': {
    ...{ heading: 'Business support\nCut a role of your own', at: () => `${support}/cut`, faults: 400 },
    refused: { called: 'Attendance clerk', 'acts-read-attendance': 'yes', ...day('from', ['2026', '1', '12']) },
    reason: /The council has, or had, a role that is called so/,
  },
  'council-roles/:roleId/change': {
    ...{ heading: about('Change what it may do', 'Records clerk'), at: () => `/council-roles/${held}/change` },
    ...{ faults: 400, reason: /On that day it may do just this already/ },
    refused: {
      ...{ 'acts-keep-the-register': 'yes', 'acts-read-attendance': 'yes' },
      ...day('from', ['2026', '1', '12']),
    },
  },
  'council-roles/:roleId/proposals/:proposalId/confirm': {
    ...{
      heading: about('Confirm what was proposed'),
      at: () => `/council-roles/${roleId}/proposals/${proposal}/confirm`,
    },
    ...{ refused: {}, reason: /You proposed this: another confirms or declines it/, faults: null },
  },
  'council-roles/:roleId/proposals/:proposalId/decline': {
    ...{
      heading: about('Decline what was proposed'),
      at: () => `/council-roles/${roleId}/proposals/${proposal}/decline`,
    },
    ...{ refused: { because: 'Not so' }, reason: /You proposed this: another confirms or declines it/, faults: 400 },
  },
  'council-roles/:roleId/end': {
    ...{ heading: about('End the role'), at: () => `/council-roles/${roleId}/end`, faults: 400 },
    refused: { because: 'They left', ...day('lastDay', ['2026', '3', '12']) },
    reason: /This role waits to be confirmed: it is declined, not ended/,
  },
};

describe('Each form of a role', () => {
  let visit: Visit, forms: SentForm;
  beforeAll(async () => {
    visit = await visitor(browser, { javaScriptEnabled: true, width: 390 });
    await signedIn(visit, address, administrator);
    forms = await SentForm.of(visit.page, address);
  });

  it('is looked at', () =>
    expect(Object.keys(all).sort()).toEqual(
      officerPages
        .flatMap((page) => formOf(page)?.path ?? [])
        .filter((path) => path.startsWith('council-roles'))
        .sort(),
    ));

  it.each(Object.entries(all))('says what is wrong beside it, and keeps what was typed: %s', async (_, form) => {
    const opened = await forms.opened(form.at());
    await forms.drawn(opened);
    await visit.seen(form.heading, 'empty');
    if (form.faults !== null) {
      const faults = await forms.sent(opened, {});
      expect(faults.status).toBe(form.faults);
      await forms.drawn(faults);
      await visit.seen(form.heading, 'faults');
    }
    const refused = await forms.sent(opened, form.refused);
    expect([refused.status, refused.body]).toEqual([409, expect.stringMatching(form.reason)]);
    await forms.drawn(refused);
    await visit.seen(form.heading, 'refused');
  });

  it('keeps what was ticked, and what was taken away again', async () => {
    const opened = await forms.opened(`/council-roles/${held}/change`);
    await forms.drawn(opened);
    const ticked = () => visit.page.locator('input[type=checkbox]:checked').count();
    expect(await ticked()).toBe(2);
    await forms.drawn(await forms.sent(opened, { 'acts-read-attendance': 'yes' }));
    expect(await ticked()).toBe(1);
  });

  it('grown stale says what was recorded meanwhile, and by whom', async () => {
    const opened = await forms.opened(`/council-roles/${held}/end`);
    service.clock.set('2026-01-12T09:05:00.000Z');
    await service.as(administrator).post(`/roles/${held}/changes`, { ...keeps, acts: ['read-attendance'] });
    await service.drained();
    const sent = await forms.sent(opened, { because: 'They left', ...day('lastDay', ['2026', '3', '12']) });
    expect([sent.status, sent.body]).toEqual([412, expect.stringContaining('proposed “Records clerk')]);
    await forms.drawn(sent);
    await visit.seen(about('End the role', 'Records clerk'), 'changed meanwhile');
  });
});

describe.each(DEVICES)('%s', (_, device) => {
  it('a role is cut by one and confirmed by another', async () => {
    const name = device.javaScriptEnabled ? 'Exams clerk' : 'Front desk';
    const cuts = await visitor(browser, device);
    await signedIn(cuts, address, administrator);
    await goTo(cuts.page, 'People');
    await cuts.page.getByRole('link', { name: 'What each role may do' }).click();
    await cuts.seen('Roles');
    await cuts.page.getByRole('link', { name: 'Business support', exact: true }).click();
    await cuts.seen('Business support');
    await cuts.page.getByRole('button', { name: 'Cut a role of your own from it' }).click();
    await cuts.page.getByLabel('What is it called?').fill(name);
    await cuts.page.getByLabel('Mark sessions in a child’s own record; correct, void and remove marks there').check();
    for (const [part, typed] of Object.entries(day('from', ['2026', '1', '12'])))
      await cuts.page.locator(`[name="${part}"]`).fill(typed);
    await press(cuts.page, 'Propose the role');
    await cuts.seen(name, 'proposed');
    expect(await cuts.page.getByRole('link', { name: /^Confirm/ }).count()).toBe(0);

    const confirms = await visitor(browser, device);
    await signedIn(confirms, address, apLead, '/council-roles');
    await confirms.page.getByRole('link', { name, exact: true }).click();
    await confirms.page.getByRole('link', { name: /^Confirm/ }).click();
    await confirms.seen(`${name}, cut from Business support\nConfirm what was proposed`);
    await press(confirms.page, 'Confirm what was proposed');
    await confirms.seen(name, 'confirmed');
    expect(await confirms.page.locator('main').innerText()).toContain('Holds today');
    expect([cuts, confirms].flatMap(({ blocked }) => blocked)).toEqual([]);
  });
});
