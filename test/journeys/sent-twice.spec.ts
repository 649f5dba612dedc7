import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { CalendarFound } from '#contexts/calendars';
import { formOf, officerPages } from '#officer-ui';
import { calendarIdOf } from '#pure/calendars';
import { derivedId } from '#platform/event-sourcing';
import type { DevelopmentPerson } from '#platform/identity';
import { startedBrowser } from '../harness/browser.ts';
import { day } from '../harness/filled-forms.ts';
import { entered, onTheRegister, whoHasLeft } from '../harness/on-the-register.ts';
import { ownRoles } from '../harness/own-roles.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { SentForm, type Filled } from '../harness/sent-form.ts';
import { inAnotherTab, pagesToTheLast, sentOnce } from '../harness/sent-twice.ts';
import { Service } from '../harness/service.ts';
import {
  administrator,
  apLead,
  auditor,
  commissioningOfficer,
  dataProtectionOfficer,
  financeOfficer,
  governor,
  seniorLeader,
  socialWorker,
  senOfficer,
  exclusionsOfficer,
  teamManager,
} from '../harness/the-people.ts';
import { signedIn, visitor } from '../harness/visitor.ts';

/** The forms about people, roles, reasons and bars; each about a child is sent twice where its states are looked at. */
type Sent = Readonly<{ by: DevelopmentPerson; at: () => string | Promise<string>; filled: Filled | (() => Filled) }>;

let service: Service, browser: Browser, child: PlacedChild, address: string;
beforeAll(async () => {
  browser = await startedBrowser();
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  child = await placedChild(service);
  await onTheRegister(service);
  await whoHasLeft(service);
  await ownRoles(service);
  await entered(service, auditor);
  address = await service.server.listen('127.0.0.1', 0);
}, 120_000);
afterAll(() => browser.close().then(() => service.end()));

const today = day('from', ['2026', '1', '12']);
const until = day('lastDay', ['2026', '1', '30']);
const because = 'They said so themselves';
const of = ({ id }: DevelopmentPerson, page: string) => `/register-of-people/${id}/${page}`;
const grant = async (kind: string, standing: string, page: string) => {
  const person = `/people/${socialWorker.id}`;
  const { grants } = await service
    .as(administrator)
    .read<{ grants: { grantId: string; kind: string; standing: string }[] }>(person);
  const found = grants.find((each) => each.kind === kind && each.standing === standing);
  if (!found) throw new Error(`None of ${JSON.stringify(grants)} is a ${kind} that ${standing}.`);
  return of(socialWorker, `grants/${found.grantId}/${page}`);
};
type Role = Readonly<{ roleId: string; role: string; proposals: readonly Readonly<{ proposalId: string }>[] }>;
const roleCalled = async (called: string) => {
  const { items } = await service.as(administrator).read<{ items: Role[] }>('/roles');
  return items.find((role) => role.role === called)!;
};
const roleForm = async (called: string, page: string) => `/council-roles/${(await roleCalled(called)).roleId}/${page}`;
const proposal = async (called: string, page: string) => {
  const { roleId } = await roleCalled(called);
  const { proposals } = await service.as(administrator).read<Role>(`/roles/${roleId}`);
  return `/council-roles/${roleId}/proposals/${proposals[0]!.proposalId}/${page}`;
};
const reason = async (page: string) => {
  const { items } = await service.as(dataProtectionOfficer).read<{ items: { reasonId: string }[] }>('/opening-reasons');
  return `/reasons-for-opening/${items[0]!.reasonId}/${page}`;
};
const bars = (page: string) => `/line/${child.childId}/bars/${page}`;
const protection = (page: string) => `/line/${child.childId}/protection/${page}`;
const telling = async (page: string) => {
  const at = `/children/${child.childId}/protection`;
  const { releases } = await service.as(senOfficer).read<{ releases: { releaseId: string }[] }>(at);
  return protection(`releases/${releases.at(-1)!.releaseId}/${page}`);
};
const lifting = async (page: string) => {
  const at = `/children/${child.childId}/protection`;
  const { lifting: asked } = await service.as(senOfficer).read<{ lifting: { askedId: string } }>(at);
  return `/line/${child.childId}/liftings/${asked.askedId}/${page}`;
};
const askedAnew = async () =>
  (await service.as(senOfficer).post(`/children/${child.childId}/liftings`, { because: 'She moved' })).written;
const calendar = `/school-calendars/${calendarIdOf(null)}`;
const calendarEntry = async (which: 'entries' | 'closures', path: (entryId: string) => string) => {
  const { years } = await service.as(administrator).read<CalendarFound>(`/calendars/${calendarIdOf(null)}`);
  return `${calendar}/${path(years.at(-1)![which][0]!.entryId)}`;
};
const firstTerm = {
  ...{
    'terms-0-term': 'autumn',
    ...day('terms-0-from', ['2026', '9', '3']),
    ...day('terms-0-to', ['2026', '12', '18']),
  },
};
const support = `/council-roles/${derivedId('role', 'business-support')}`;

/** In an order in which each can still be sent when its turn comes. */
const all: Readonly<Record<string, Sent>> = {
  'enter-a-person': {
    ...{ by: administrator, at: () => '/enter-a-person' },
    filled: { name: commissioningOfficer.name, vouchedBy: 'demonstration', subject: commissioningOfficer.id },
  },
  'register-of-people/:staffId/details': {
    ...{ by: administrator, at: () => of(socialWorker, 'details') },
    filled: { name: 'Nia Evans-Pugh', email: 'nia@council.example' },
  },
  'register-of-people/:staffId/give-role': {
    ...{ by: administrator, at: () => of(financeOfficer, 'give-role') },
    filled: { role: 'business-support', team: 'sen', ...today },
  },
  'register-of-people/:staffId/give-cover': {
    ...{ by: teamManager, at: () => of(financeOfficer, 'give-cover') },
    filled: { forId: socialWorker.id, because, ...today, ...until },
  },
  'register-of-people/:staffId/give-terms-of-an-audit': {
    ...{ by: apLead, at: () => of(auditor, 'give-terms-of-an-audit') },
    filled: () => ({
      ...{ children: `${address}/line/${child.childId}`, because, ...today, ...until },
      ...{ ...day('periodFrom', ['2025', '9', '1']), ...day('periodTo', ['2026', '8', '31']) },
    }),
  },
  'register-of-people/:staffId/grants/:grantId/confirm': {
    ...{ by: apLead, at: () => grant('role', 'waits', 'confirm'), filled: {} },
  },
  'register-of-people/:staffId/grants/:grantId/decline': {
    ...{ by: apLead, at: () => grant('cover', 'waits', 'decline'), filled: { because } },
  },
  'register-of-people/:staffId/grants/:grantId/end': {
    ...{ by: administrator, at: () => grant('role', 'holds', 'end'), filled: { because, ...until } },
  },
  'register-of-people/:staffId/propose-to-destroy-details': {
    ...{ by: administrator, at: () => of(seniorLeader, 'propose-to-destroy-details') },
    filled: { ground: 'retention-ended' },
  },
  'register-of-people/:staffId/keep-details': {
    ...{ by: dataProtectionOfficer, at: () => of(seniorLeader, 'keep-details'), filled: { because } },
  },
  'register-of-people/:staffId/destroy-details': {
    ...{ by: dataProtectionOfficer, at: () => of(governor, 'destroy-details'), filled: {} },
  },
  'council-roles/:roleId/cut': {
    ...{ by: administrator, at: () => `${support}/cut` },
    filled: { called: 'Front desk', 'acts-read-attendance': 'yes', forAReason: 'no', ...today },
  },
  'council-roles/:roleId/proposals/:proposalId/confirm': {
    ...{ by: apLead, at: () => proposal('front-desk', 'confirm'), filled: {} },
  },
  'council-roles/:roleId/change': {
    ...{ by: administrator, at: () => roleForm('attendance-clerk', 'change') },
    filled: { 'acts-keep-the-register': 'yes', forAReason: 'no', ...day('from', ['2026', '2', '2']) },
  },
  'council-roles/:roleId/proposals/:proposalId/decline': {
    ...{ by: apLead, at: () => proposal('records-clerk', 'decline'), filled: { because } },
  },
  'council-roles/:roleId/end': {
    ...{ by: administrator, at: () => roleForm('front-desk', 'end'), filled: { because, ...until } },
  },
  'reasons-for-opening/add': {
    ...{ by: dataProtectionOfficer, at: () => '/reasons-for-opening/add' },
    filled: { words: 'Panel meeting', restricted: 'no', ...today },
  },
  'reasons-for-opening/:reasonId/reword': {
    ...{ by: dataProtectionOfficer, at: () => reason('reword') },
    filled: { words: 'Duty cover', ...day('from', ['2026', '1', '13']) },
  },
  'reasons-for-opening/:reasonId/end': {
    ...{ by: dataProtectionOfficer, at: () => reason('end'), filled: until },
  },
  'school-calendars/add': {
    ...{ by: administrator, at: () => '/school-calendars/add' },
    filled: { startsIn: '2026', ...firstTerm },
  },
  'school-calendars/from-file': {
    ...{ by: administrator, at: () => '/school-calendars/from-file' },
    filled: { text: 'what,from,to\nAutumn term,2/9/2027,17/12/2027' },
  },
  'school-calendars/:calendarId/school-years/:entryId/correct': {
    ...{ by: administrator, at: () => calendarEntry('entries', (id) => `school-years/${id}/correct`) },
    filled: { ...firstTerm, ...day('insetDays-0-on', ['2026', '9', '2']), reason: because },
  },
  'school-calendars/:calendarId/add-closure': {
    ...{ by: administrator, at: () => `${calendar}/add-closure` },
    filled: { ...day('from', ['2026', '12', '3']), because: 'weather' },
  },
  'school-calendars/:calendarId/closures/:entryId/correct': {
    ...{ by: administrator, at: () => calendarEntry('closures', (id) => `closures/${id}/correct`) },
    filled: { ...day('from', ['2026', '12', '4']), because: 'weather', reason: because },
  },
  'school-calendars/:calendarId/entries/:entryId/void': {
    ...{ by: administrator, at: () => calendarEntry('closures', (id) => `entries/${id}/void`) },
    filled: { reason: because },
  },
  'line/:childId/protection/protect': {
    ...{ by: teamManager, at: () => protection('protect') },
    filled: { [`openTo-${senOfficer.id}`]: 'yes', [`openTo-${exclusionsOfficer.id}`]: 'yes', because },
  },
  'line/:childId/protection/change': {
    ...{ by: teamManager, at: () => protection('change') },
    filled: {
      ...{ [`openTo-${senOfficer.id}`]: 'yes', [`openTo-${teamManager.id}`]: 'yes' },
      ...{ 'betrayedBy-telephones': 'yes', because },
    },
  },
  'line/:childId/protection/release': {
    ...{ by: teamManager, at: () => protection('release') },
    filled: { to: 'Fenmarch Taxis', ...day('until', ['2026', '7', '17']), because },
  },
  'line/:childId/protection/releases/:releaseId/settle': {
    ...{ by: teamManager, at: () => telling('settle'), filled: { ...day('until', ['2026', '9', '1']), because } },
  },
  'line/:childId/protection/ask-to-lift': {
    ...{ by: senOfficer, at: () => protection('ask-to-lift'), filled: { because } },
  },
  'line/:childId/liftings/:askedId/decline': {
    ...{ by: teamManager, at: () => lifting('decline'), filled: { because } },
  },
  'line/:childId/liftings/:askedId/confirm': {
    ...{ by: teamManager, at: async () => (await askedAnew(), lifting('confirm')), filled: { checked: 'yes' } },
  },
  'line/:childId/bars/bar-somebody': {
    ...{ by: teamManager, at: () => bars('bar-somebody') },
    filled: { personId: commissioningOfficer.id, because },
  },
  'line/:childId/bars/:personId/lift': {
    ...{ by: teamManager, at: () => bars(`${commissioningOfficer.id}/lift`), filled: { because } },
  },
};

/** Each person signs in once. */
const signedInOnes = new Map<string, Promise<SentForm>>();
const formsOf = (person: DevelopmentPerson): Promise<SentForm> => {
  const forms = signedInOnes.get(person.id) ?? signsIn(person);
  signedInOnes.set(person.id, forms);
  return forms;
};
async function signsIn(person: DevelopmentPerson): Promise<SentForm> {
  const visit = await visitor(browser, { javaScriptEnabled: false, width: 1280 });
  await signedIn({ ...visit, seen: () => Promise.resolve() }, address, person);
  return SentForm.of(visit.page, address);
}

describe('A form that is sent twice', () => {
  it('is each that is about people, roles, reasons, calendars, bars or protection', () => {
    const OF_PEOPLE =
      /^(?:enter-a-person|register-of-people|council-roles|reasons-for-opening|school-calendars|line\/:childId\/(?:bars|protection|liftings))/;
    const declared = officerPages.flatMap((page) => formOf(page)?.path ?? []);
    expect(Object.keys(all).sort()).toEqual(declared.filter((path) => OF_PEOPLE.test(path)).sort());
  });

  it.each(Object.entries(all))(
    'is done once, and says so: %s',
    async (_, { by, at, filled: answers }) => {
      const filled = typeof answers === 'function' ? answers() : answers;
      await service.drained();
      const forms = await formsOf(by);
      const from = await forms.opened(await at());
      expect([from.url, from.status]).toEqual([from.url, 200]);
      const tab = await inAnotherTab(forms, from);
      const recorded = () => service.drained().then(() => service.recorded());
      await sentOnce(forms, await pagesToTheLast(forms, from, filled), filled, tab, recorded);
    },
    60_000,
  );
});
