import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { formOf, officerPages } from '#officer-ui';
import { takeSampleEstablishments } from '../../apps/server/src/demo/sample-establishments.ts';
import { startedBrowser } from '../harness/browser.ts';
import { day } from '../harness/filled-forms.ts';
import { onTheRegister, whoHasLeft } from '../harness/on-the-register.ts';
import { SentForm, type Filled } from '../harness/sent-form.ts';
import { Service } from '../harness/service.ts';
import type { DevelopmentPerson } from '#platform/identity';
import {
  administrator,
  dataProtectionOfficer,
  seniorLeader,
  exclusionsOfficer,
  financeOfficer,
  governor,
  senOfficer,
  socialWorker,
  teamManager,
} from '../harness/the-people.ts';
import { DEVICES, goTo, press, signedIn, visitor, type Visit } from '../harness/visitor.ts';

let service: Service, browser: Browser, address: string;
beforeAll(async () => {
  browser = await startedBrowser();
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  await onTheRegister(service);
  await whoHasLeft(service);
  await takeSampleEstablishments(service.server.stores.reference, service.clock.now());
  address = await service.server.listen('127.0.0.1', 0);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await service.end();
});

/** Above the title stands whom it is about. */
const about = (name: string, heading: string) => `${name}\n${heading}`;
const of = `/register-of-people/${socialWorker.id}`;
const grantIds = async () =>
  (await service.as(administrator).read<{ grants: { grantId: string; kind: string }[] }>(`/people/${socialWorker.id}`))
    .grants;

type State = Readonly<{
  heading: string;
  at: () => string | Promise<string>;
  refused: Filled;
  reason: RegExp;
  status?: number;
}>;
const left = `/register-of-people/${governor.id}`;
const onGrant = async (act: string, kind = 'role') =>
  `${of}/grants/${(await grantIds()).find((grant) => grant.kind === kind)!.grantId}/${act}`;

/** What each form of the register is refused with, which an administrator sends. */
const all: Readonly<Record<string, State>> = {
  'enter-a-person': {
    ...{ heading: 'Put somebody on the register', at: () => '/enter-a-person' },
    refused: { name: 'Nia Evans', vouchedBy: 'demonstration', subject: socialWorker.id },
    reason: /is on the register already/,
  },
  'register-of-people/:staffId/give-role': {
    ...{ heading: about(socialWorker.name, 'Give a role'), at: () => `${of}/give-role` },
    ...{ refused: { role: 'sen-officer', ...day('from', ['2026', '1', '12']) }, reason: /Say of which team/ },
  },
  'register-of-people/:staffId/give-cover': {
    ...{ heading: about(socialWorker.name, 'Give cover for somebody'), at: () => `${of}/give-cover` },
    refused: {
      ...{ forId: financeOfficer.id, because: 'Away', ...day('from', ['2026', '1', '12']) },
      ...day('lastDay', ['2026', '1', '11']),
    },
    reason: /The last day is before the first/,
  },
  'register-of-people/:staffId/grants/:grantId/confirm': {
    ...{
      heading: about(socialWorker.name, 'Confirm what was given'),
      at: () => onGrant('confirm'),
      refused: {},
      reason: /another confirms it/,
    },
  },
  'register-of-people/:staffId/grants/:grantId/decline': {
    ...{ heading: about(socialWorker.name, 'Decline what was given'), at: () => onGrant('decline') },
    ...{ refused: { because: 'Not so' }, reason: /another confirms it/ },
  },
  'register-of-people/:staffId/grants/:grantId/end': {
    ...{ heading: about(socialWorker.name, 'End what was given'), at: () => onGrant('end', 'cover') },
    refused: { because: 'Back sooner', ...day('lastDay', ['2026', '3', '12']) },
    reason: /It ends by that day already/,
  },
  'register-of-people/:staffId/details': {
    ...{ heading: about(socialWorker.name, 'Change the name or email address'), at: () => `${of}/details` },
    ...{ refused: { name: 'Nia', email: 'nobody' }, reason: /Enter an email address/, status: 400 },
  },
  'register-of-people/:staffId/propose-to-destroy-details': {
    heading: about(socialWorker.name, 'Propose that their details are destroyed'),
    at: () => `${of}/propose-to-destroy-details`,
    ...{ refused: { ground: 'retention-ended' }, reason: /Something is given to them today/ },
  },
  'register-of-people/:staffId/destroy-details': {
    heading: about(governor.name, 'Destroy their details'),
    ...{ at: () => `${left}/destroy-details`, refused: {}, reason: /another confirms it/ },
  },
  'register-of-people/:staffId/keep-details': {
    heading: about(governor.name, 'Keep their details'),
    ...{ at: () => `${left}/keep-details`, refused: { because: '' }, reason: /Say why/, status: 400 },
  },
};

describe('Each form of the register of people', () => {
  let visit: Visit, forms: SentForm;
  beforeAll(async () => {
    visit = await visitor(browser, { javaScriptEnabled: true, width: 390 });
    await signedIn(visit, address, administrator);
    forms = await SentForm.of(visit.page, address);
  });

  // The terms of an audit are given by others: seen in audited-in-a-browser.spec.ts.
  it('is looked at', () =>
    expect(Object.keys(all).sort()).toEqual(
      officerPages
        .flatMap((page) => formOf(page)?.path ?? [])
        .filter((path) => /^(?:enter-a-person|register-of-people(?!.*audit$))/.test(path))
        .sort(),
    ));

  it.each(Object.entries(all))('says what is wrong beside it, and keeps what was typed: %s', async (_, form) => {
    const opened = await forms.opened(await form.at());
    await forms.drawn(opened);
    await visit.seen(form.heading, 'empty');
    if (Object.keys(form.refused).length > 0) {
      const faults = await forms.sent(opened, {});
      expect(faults.status).toBe(400);
      await forms.drawn(faults);
      await visit.seen(form.heading, 'faults');
    }
    const refused = await forms.sent(opened, form.refused);
    expect([refused.status, refused.body]).toEqual([form.status ?? 409, expect.stringMatching(form.reason)]);
    await forms.drawn(refused);
    await visit.seen(form.heading, 'refused');
    await forms.keeps(form.refused);
  });

  it('offers of whoever has left what would be taken, to each who may', async () => {
    const offered = async (who: DevelopmentPerson, path: string) => {
      const other = await visitor(browser, { javaScriptEnabled: false, width: 1280 });
      await signedIn(other, address, who, path);
      const links = await other.page.locator('main a[href*="-details"]').allInnerTexts();
      await other.page.close();
      return links;
    };
    expect(await offered(administrator, left)).toEqual(['Keep the details']);
    expect(await offered(dataProtectionOfficer, left)).toEqual(['Destroy the details', 'Keep the details']);
    expect(await offered(administrator, `/register-of-people/${seniorLeader.id}`)).toEqual([
      'Propose that these details are destroyed',
    ]);
    expect(await offered(administrator, of)).toEqual([]);
    expect(await offered(teamManager, left)).toEqual([]);
  });

  it('takes the school by its name and the provider from those that are known, each for its role', async () => {
    const days = day('from', ['2026', '2', '2']);
    const opened = await forms.opened(`${of}/give-role`);
    const missing = await forms.sent(opened, { role: 'provider', organisation: '110001', ...days });
    expect([missing.status, missing.body]).toEqual([400, expect.stringContaining('Choose the provider')]);
    await forms.drawn(missing);
    await visit.seen(about(socialWorker.name, 'Give a role'), 'provider missing');
    const found = await forms.sent(opened, { role: 'school', organisation: 'eastmoor', 'organisation-find': 'yes' });
    const [urn] = /(?<=name="organisation-chosen"[^>]*value=")\d+/.exec(found.body)!;
    await forms.drawn(found);
    await visit.seen(about(socialWorker.name, 'Give a role'), 'school found');
    const chosen = { organisation: 'eastmoor', 'organisation-for': 'eastmoor', 'organisation-chosen': urn };
    expect((await forms.sent(opened, { role: 'school', ...chosen, ...days })).status).toBe(303);
    await service.drained();
    const nene = '3f6b1d52-7a0e-4c1b-9d55-2b7f0a9c4e01';
    const again = await forms.opened(`${of}/give-role`);
    expect(again.body).toContain(`<option value="${nene}">Nene Bridge Tuition</option>`);
    const provider = { role: 'provider', 'organisation-provider': nene };
    expect((await forms.sent(again, { ...provider, ...days })).status).toBe(303);
    await service.drained();
    const person = `/people/${socialWorker.id}`;
    const { grants } = await service.as(administrator).read<{ grants: { organisation: string }[] }>(person);
    expect(grants.slice(0, 2).map(({ organisation }) => organisation)).toEqual([nene, urn]);
    const page = (await forms.opened(of)).body;
    expect([page.includes('Provider, Nene Bridge Tuition'), page.includes('School, Eastmoor')]).toEqual([true, true]);
    expect((await forms.opened('/register-of-people')).body).toContain('School, Eastmoor');
  });

  it('grown stale says what was recorded meanwhile, and by whom', async () => {
    const opened = await forms.opened(`${of}/give-role`);
    service.clock.set('2026-01-12T09:05:00.000Z');
    const cover = { forId: financeOfficer.id, from: '2026-03-02', lastDay: '2026-03-06', because: 'Away' };
    await service.as(teamManager).post(`/people/${socialWorker.id}/covers`, cover);
    await service.drained();
    const sent = await forms.sent(opened, { role: 'social-worker', ...day('from', ['2026', '9', '1']) });
    expect(sent.status).toBe(412);
    expect(sent.body).toContain('Derek Boyle');
    expect(sent.body).toContain(`gave “Cover for ${financeOfficer.name}”`);
    await forms.drawn(sent);
    await visit.seen(about(socialWorker.name, 'Give a role'), 'changed meanwhile');
  });
});

describe.each(DEVICES)('%s', (_, device) => {
  it('a role is given by one, confirmed by another, and acted in by the one it is for', async () => {
    const person = device.javaScriptEnabled ? exclusionsOfficer : senOfficer;
    const [role, team] = device.javaScriptEnabled ? ['social-worker', ''] : ['sen-officer', 'sen'];
    const gives = await visitor(browser, device);
    await signedIn(gives, address, administrator);
    await goTo(gives.page, 'People');
    await gives.seen('People');
    await gives.page.getByRole('link', { name: 'Put somebody on the register' }).click();
    await gives.page.getByLabel('Name').fill(person.name);
    await gives.page.getByLabel('The list of invented people').check();
    await gives.page.getByLabel('Who of the list is it?').selectOption(person.id);
    await press(gives.page, 'Put on the register');
    await gives.seen(person.name, 'entered');
    await gives.page.getByRole('link', { name: 'Give a role' }).click();
    await gives.page.getByLabel('Role').selectOption(role!);
    if (team) await gives.page.getByLabel('Team', { exact: true }).selectOption(team);
    for (const [part, typed] of Object.entries(day('from', ['2026', '1', '12'])))
      await gives.page.locator(`[name="${part}"]`).fill(typed);
    await press(gives.page, 'Give the role');
    await gives.seen(person.name, 'given');
    expect(await gives.page.getByRole('link', { name: /^Confirm/ }).count()).toBe(0);

    const confirms = await visitor(browser, device);
    await signedIn(confirms, address, teamManager, '/register-of-people?which=waiting');
    await confirms.seen('People', 'waiting');
    await confirms.page.getByRole('link', { name: person.name }).click();
    await confirms.page.getByRole('link', { name: /^Confirm/ }).click();
    await confirms.seen(about(person.name, 'Confirm what was given'));
    await press(confirms.page, 'Confirm what was given');
    await confirms.seen(person.name, 'confirmed');
    await confirms.page.getByText('Holds today').waitFor();

    const acts = await visitor(browser, device);
    await signedIn(acts, address, person, '/acting-as');
    await acts.seen('What you act as', person.name);
    expect([gives, confirms, acts].flatMap(({ blocked }) => blocked)).toEqual([]);
  });
});
