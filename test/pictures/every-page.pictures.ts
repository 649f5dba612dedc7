import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { patternOf } from '#officer-ui';
import type { Route } from '#nest/web';
import { weekOfMarks } from '../../bench/town/made-up-events.ts';
import { laidFile } from '../../bench/town/laid-events.ts';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { takeSampleEstablishments } from '../../apps/server/src/demo/sample-establishments.ts';
import { Follower } from '../authority/followed-links.ts';
import { startedBrowser } from '../harness/browser.ts';
import { somethingParked } from '../harness/something-parked.ts';
import { nenePlace, placeOfChildren } from '../harness/place-of-children.ts';
import { Service } from '../harness/service.ts';
import { administrator, dataProtectionOfficer, everyone, senOfficer, teamManager } from '../harness/the-people.ts';
import { WherePagesStand, type Stands } from '../harness/where-pages-stand.ts';
import { writeAlbum, type Picture } from './album.ts';
import { casesOf, picturedPages, type Case } from './picture-cases.ts';

/** Pictures of every page, in its hard cases, for whoever looks at them: `npm run pictures`. It fails where a page has none. */
const FOLDER = resolve('pictures');
const WIDTHS = [1280, 390];
/** Sixty letters, as whoever was born so is called. */
const LONG = { givenNames: 'Bartholomew-Alexander Fitzgerald', familyName: 'Featherstonehaugh-Cholmondeley' };

let found: WherePagesStand, browser: Browser, page: Page, address: string;
const pictures: Picture[] = [];

beforeAll(async () => {
  browser = await startedBrowser();
  page = await browser.newPage();
  found = await WherePagesStand.found();
  const { service, records } = found;
  await takeSampleEstablishments(service.server.stores.reference, service.clock.now());
  const { childId } = records[0]!.ids;
  const why = { ...LONG, reason: 'As it stands on the birth certificate' };
  await service
    .as(senOfficer)
    .post(`/children/${childId}/identity/corrections`, why)
    .then(({ written }) => written);
  await service.drained();
  await longerWork();
  await takenOut();
  await service.stop();
  await laidFile(dataFiles(service.folder).events, tenYears(childId));
  await service.start();
  await service.drained();
  // What waited was tried again as it started.
  await somethingParked(service);
  address = await service.server.listen('127.0.0.1', 0);
}, 600_000);
afterAll(async () => {
  writeAlbum(FOLDER, pictures);
  await browser.close();
  await found.service.end();
});

/** Longer work, which the administrator asked for, and the page where it is asked for. */
async function longerWork(): Promise<void> {
  const { service } = found;
  const asked = await service.as(administrator).post('/rebuilds', { view: 'current-attendance' });
  await service.endedJob(asked.body<{ jobId: string }>().jobId);
  // Of whoever asked for some, and not of who came to it first.
  for (const route of found.stands.keys()) if (route.path === 'longer-work') found.stands.delete(route);
  await found.comesBy(new Follower(service, administrator), ['/build-anew', '/longer-work']);
}

/** A print of a line, and a list as a file. */
async function takenOut(): Promise<void> {
  const { officer, records, service } = found;
  const file = { purpose: 'To plan the visits of this term', 'column-family-name': 'yes', 'column-school': 'yes' };
  for (const [at, asked] of [
    [`/line/${records[0]!.ids.childId}/print`, {}],
    ['/caseload/file', { whose: 'service', ...file }],
  ] as const) {
    const answer = await officer.post(at, asked);
    if (answer.statusCode >= 400) throw new Error(`${at}: ${answer.statusCode} ${answer.body.slice(0, 400)}`);
  }
  await service.drained();
}

const tenYears = (childId: string) =>
  Array.from({ length: 10 }, (_, year) => 2015 + year).flatMap((year) =>
    Array.from({ length: 38 }, (_, week) => weekOfMarks(0, week, 10, year, childId)),
  );

/** As somebody is shown it, drawn with the styles and scripts of the service. */
async function taken(route: Route, of: Case, url: string, body: string): Promise<void> {
  const there = new URL(url, address).href;
  const given = (to: URL) => to.href === there;
  await page.route(given, (to) => to.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  mkdirSync(FOLDER, { recursive: true });
  for (const width of WIDTHS) {
    const file = `${`${route.path || 'start'} ${of}`.replaceAll(/\W+/g, '-')}-${width}.png`;
    await page.setViewportSize({ width, height: 844 });
    await page.goto(there);
    await page.screenshot({ path: join(FOLDER, file), fullPage: true });
    const pattern = patternOf(route.controller) ?? '';
    pictures.push({ path: route.path, pattern: pattern.replace(/:.*/, ''), case: of, width, file });
    const across = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (across > width) wider.push(`/${route.path}, ${of}: ${across} of ${width}`);
  }
  await page.unroute(given);
}
const wider: string[] = [];

type Answered = Readonly<{ url: string; status: number; body: string }>;

/** A page where it leads to, as a browser goes there; asked why, one says so. @throws Error it leads to the sign-in */
async function opened(by: Follower, url: string): Promise<Answered> {
  const { statusCode, headers, body } = await by.get(url);
  const to = headers.location ?? null;
  if (String(to).startsWith('/sign-in')) throw new Error('Nobody is signed in any more.');
  if (to !== null) return opened(by, String(to));
  const asksWhy = /<form[^>]* action="([^"]*\/reason)"/.exec(body)?.[1];
  if (!asksWhy || said.has(by)) return { url, status: statusCode, body };
  said.add(by);
  await by.post(asksWhy, { kind: 'audit-or-quality', reason: 'An audit of openings' });
  return opened(by, url);
}
const said = new Set<Follower>();

const pagesOf = (of: Case) => picturedPages.filter((route) => casesOf(route).includes(of));
const standing = (route: Route): Stands => {
  const stands = found.stands.get(route);
  if (!stands) throw new Error(`Nobody comes to /${route.path}.`);
  return stands;
};
/** All of them are tried: one that fails hides no other. */
async function allTaken(of: Case, take: (route: Route) => Promise<void>): Promise<void> {
  const faults: string[] = [];
  for (const route of pagesOf(of))
    await take(route).catch((fault: unknown) => faults.push(`/${route.path}: ${String(fault).slice(0, 200)}`));
  expect([faults, wider.splice(0)]).toEqual([[], []]);
}

/** The records have passed to the other service by then, and their officer has them no more. */
const ofService = ({ path }: Route, url: string) => (/^(?:due|caseload)$/.test(path) ? `/${path}?whose=service` : url);

const asItStands = (of: Case) =>
  allTaken(of, async (route) => {
    const { url: at, by } = standing(route);
    const { url, status, body } = await opened(by, of === 'overdue' ? ofService(route, at) : at);
    if (status !== 200) throw new Error(String(status));
    await taken(route, of, url, body);
  });

it('is taken of each page as it is', () => asItStands('as it is'), 900_000);

it('is taken of each form that was left empty', async () => {
  await allTaken('left empty', async (route) => {
    const { url: at, by } = standing(route);
    const { url, body } = await opened(by, at);
    const main = body.slice(body.indexOf('<main'));
    const kept = [...main.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]);
    const answer = await by.post(url, Object.fromEntries(kept) as Readonly<Record<string, string>>);
    // One that asks nothing but whether it is meant has nothing to be left empty.
    if (answer.statusCode >= 400) await taken(route, 'left empty', url, answer.body);
  });
}, 900_000);

it('is taken of each page when everything is overdue', async () => {
  await found.service.at('2026-07-14T09:00:00.000Z');
  await somethingParked(found.service);
  said.clear();
  for (const { by } of found.stands.values()) by.signsInAnew();
  await asItStands('overdue');
}, 900_000);

it('is taken of a record that was destroyed', async () => {
  const { service, records } = found;
  const { childId } = records[0]!.ids;
  await service
    .as(administrator)
    .post(`/children/${childId}/personal-data-destruction`, { reason: 'right-to-erasure' })
    .then(({ written }) => written);
  await service.drained();
  await allTaken('destroyed', async (route) => {
    const { url: at, by } = standing(route);
    const { url, body } = await opened(by, at);
    await taken(route, 'destroyed', url, body);
  });
}, 600_000);

it('is taken of the registers of a place with thirty children', async () => {
  const service = await Service.startedAt('2026-01-05T10:00:00.000Z');
  const [first] = await placeOfChildren(service, 30);
  const why = { ...LONG, reason: 'As it stands on the birth certificate' };
  await service
    .as(senOfficer)
    .post(`/children/${first!.childId}/identity/corrections`, why)
    .then(({ written }) => written);
  await service.drained();
  const officer = new Follower(service, senOfficer);
  await allTaken('thirty children', async (route) => {
    const { url, status, body } = await opened(officer, `/${route.path.replace(':providerId', nenePlace!)}`);
    if (status !== 200) throw new Error(String(status));
    await taken(route, 'thirty children', url, body);
  });
  await service.end();
}, 600_000);

it('is taken of each list where there is nothing', async () => {
  const empty = await Service.startedAt('2026-01-12T16:00:00.000Z');
  const people = [senOfficer, teamManager, dataProtectionOfficer, administrator, ...everyone];
  const followers = people.map((person) => new Follower(empty, person));
  await allTaken('nothing', async (route) => {
    for (const by of followers) {
      const { status, url, body } = await opened(by, `/${route.path}`);
      if (status === 200) return taken(route, 'nothing', url, body);
    }
    throw new Error('Nobody may open it.');
  });
  await empty.end();
}, 600_000);
