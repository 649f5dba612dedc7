import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { routesOf, type Route } from '#nest/web';
import { officerPages } from '#officer-ui';
import { Follower } from '../authority/followed-links.ts';
import { twoRecords } from '../authority/two-records.ts';
import type { Service } from '../harness/service.ts';
import { onTheRegister, whoHasLeft } from '../harness/on-the-register.ts';
import { ownRoles } from '../harness/own-roles.ts';
import { allThatComesNext } from '../harness/placed-child.ts';
import {
  administrator,
  apLead,
  auditor,
  dataProtectionOfficer,
  senOfficer,
  teamManager,
} from '../harness/the-people.ts';

let service: Service;
let officer: Follower;
/** Where each page stands, and for whom, as somebody comes to it by its links. */
const stands = new Map<Route, Readonly<{ address: string; by: Follower }>>();

const pages = routesOf(officerPages).filter(({ method }) => method === 'GET');
const pathOf = (route: Route) => new RegExp(`^/${route.path.replaceAll(/:(\w+)/g, '[^/]+')}$`);

async function comesBy(by: Follower, starts: readonly string[], leads?: RegExp): Promise<void> {
  for (const { url, status } of await by.follow(starts, leads)) {
    const { pathname, search } = new URL(url, 'http://page');
    // What names a day in its address needs it: the rest is left away.
    const day = new URLSearchParams(search).get('date');
    const page = status < 400 && pages.find((each) => pathOf(each).test(pathname));
    const address = day === null ? pathname : `${pathname}?date=${day}`;
    if (page && !stands.has(page)) stands.set(page, { address, by });
  }
}

beforeAll(async () => {
  let records;
  ({ service, records } = await twoRecords());
  const { childId } = records[0]!.ids;
  await allThatComesNext(service, records[0]!.ids);
  officer = new Follower(service, senOfficer);
  const watcher = new Follower(service, dataProtectionOfficer);
  await watcher.post(`/line/${childId}/reason`, { kind: 'audit-or-quality', reason: 'An audit of openings' });
  const searched = await officer.post('/found/a-search', { name: 'Okonkwo' });
  const line = `/line/${childId}`;
  const starts = ['/', String(searched.headers.location), line, '/register-a-child', '/acting-as'];
  await comesBy(officer, starts);
  const shared = { service: 'exclusions', lastDay: '2026-02-27', because: 'Both services plan the return' };
  const { status } = await service.as(senOfficer).post(`/children/${childId}/sharings`, shared);
  expect(status).toBeLessThan(300);
  await service.drained();
  await comesBy(officer, [`${line}/overview`], /\/sharings\//);
  await comesBy(watcher, [`/line/${childId}/who-looked`]);
  await comesBy(new Follower(service, apLead), [`/line/${childId}/bars`]);
  await comesBy(new Follower(service, auditor), ['/terms-of-my-audit']);
  await onTheRegister(service);
  await whoHasLeft(service);
  await ownRoles(service);
  await comesBy(new Follower(service, dataProtectionOfficer), ['/taken-out', '/openings-for-a-reason']);
  for (const who of [administrator, teamManager, dataProtectionOfficer])
    await comesBy(new Follower(service, who), ['/register-of-people']);
}, 120_000);
afterAll(() => service.end());

/** Assets have no words, longer work is nobody’s here, and the administrator’s page takes nothing. */
const NOT_SEEN = /^assets|:jobId|^build-anew/;
const walked = pages.filter(({ path }) => !NOT_SEEN.test(path)).map((page) => [page.path, page] as const);

const withParameter = (address: string, name: string, ...values: readonly string[]) => {
  const url = new URL(address, 'http://page');
  url.searchParams.delete(name);
  for (const value of values) url.searchParams.append(name, value);
  return `${url.pathname}${url.search}`;
};
const namesOf = ({ parameters, query }: Route): readonly string[] => [
  ...(parameters ?? []),
  ...Object.keys(query ? (new query() as object) : {}),
];

describe('A mistyped address', () => {
  it.each(walked)('of “%s” is not taken for another', async (_, page) => {
    const { address, by } = stands.get(page)!;
    const silent: unknown[] = [];
    for (const [name, ...values] of [
      ['quill', '1'],
      ...namesOf(page).flatMap((each) => [
        [each, '<nonsense>'],
        [each, '1', '2'],
      ]),
    ] as const) {
      const asked = withParameter(address, name!, ...values);
      const { statusCode, body, headers } = await by.get(asked);
      // A form that is too old, or none, is begun anew, and what is typed into a date of the page is mended there.
      const anew = name === 'form' && statusCode === 303 && String(headers.location).startsWith(address.split('?')[0]!);
      const said = statusCode === 400 && (body.includes('There is a problem') || body.includes(`<li>${name}: `));
      if (!anew && !said) silent.push([asked, statusCode]);
    }
    expect(silent).toEqual([]);
  });

  it('of a register says that there is no such place', async () => {
    const { statusCode, body } = await officer.get(`/registers/${derivedId('nowhere')}?form=${derivedId('f')}`);
    expect(statusCode).toBe(303);
    const { location } = (await officer.get(`/registers/${derivedId('nowhere')}`)).headers;
    const answered = await officer.get(String(location));
    expect([body, answered.statusCode]).toEqual(['', 404]);
    const words = 'There is no such place, or no child whose record is yours was ever there.';
    expect(answered.body).toContain(words);
    const told = await service.as(senOfficer).get(`/providers/${derivedId('nowhere')}/registers?on=2026-01-12`);
    expect([told.status, told.problem.detail]).toEqual([404, words]);
  });
});
