import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RECORD_NAMES, whoMayWhat } from '#authority';
import { derivedId } from '#platform/event-sourcing';
import { Gateway, type May, type Sender } from '#platform/gateway';
import { Standings } from '#platform/identity';
import { actsOf, addressOf } from '#nest/web';
import { sourceDefinitions } from '../../scripts/source-definitions.ts';
import { lineOfPeople } from '../harness/line-of-people.ts';
import { lineOfRoles } from '../harness/line-of-roles.ts';
import { urlOf, type LineIds, type LineStep } from '../harness/line-step.ts';
import type { Service } from '../harness/service.ts';
import { neneBridge } from '../harness/the-people.ts';
import { wholeLine } from '../harness/whole-line.ts';
import { councilAtWork, WHY } from './council-at-work.ts';
import type { Case, Subject } from './subjects.ts';
import { Follower, linksIn } from './followed-links.ts';
import { expectLists } from './lists-shown.ts';
import { told } from './told-by.ts';
import { ofAll, ofRecord, ofRole } from './what-is-said.ts';

/*
 * People × children × acts × states, over one council that stands still: what the table forbids is refused at the gateway,
 * by each route and on each page alike; what is forbidden is not offered; what is offered is not refused. Each run is
 * drawn from a seed: `AUTHORITY_SEED=… npm run jest -- test/authority/people-children` lives it again.
 */
const SEED = Number(process.env['AUTHORITY_SEED'] ?? 20_260_112);

let service: Service, gateway: Gateway, subjects: readonly Subject[], cases: readonly Case[];
beforeAll(async () => {
  ({ service, subjects, cases } = await councilAtWork());
  gateway = service.server.app.get(Gateway);
}, 120_000);
afterAll(() => service.end());

const { routes, pages } = await sourceDefinitions();
type Shown = (typeof routes)[number];
const line = [...wholeLine, ...lineOfPeople, ...lineOfRoles];
const ASKS_WHY = /<form[^>]* action="[^"]*\/reason"/;
const NAMES = /:(?:child|referral|placement)Id/;
const acts = Object.keys(whoMayWhat).filter((act) => ofPeople(act));
function ofPeople(act: string): boolean {
  return Object.keys(whoMayWhat[act]!.grants).some((role) => !role.startsWith('process:'));
}

/** One of a list, drawn when the lists are known. */
const oneOf = <T>(list: () => readonly T[]) => fc.nat(99_999).map((n) => list()[n % list().length]!);
const subject = oneOf(() => subjects);
const ofOne = oneOf(() => cases);
const expectEach = (runs: number, lives: (who: Subject, of: Case, n: number) => Promise<void>) =>
  fc.assert(fc.asyncProperty(subject, ofOne, fc.nat(99_999), lives), { numRuns: runs, seed: SEED });

async function senderOf({ person, actsAs, ownRole }: Subject, more: Partial<Sender> = {}): Promise<Sender> {
  const [given] = (await service.server.app.get(Standings).of(person.id)) ?? [];
  const { role, team, organisation } = actsAs;
  const actor = {
    id: person.id,
    ...(given ?? { role, team, organisation, onBehalfOf: null, ...(ownRole && { ownRole }) }),
  };
  return { actor, correlationId: derivedId('authority'), ...more };
}

/** Whose a referral is, and what is known of it, is said apart from the child's. */
const heldBy = (path: string, { ofChild, ofReferral }: Case) => (path.includes('referral') ? ofReferral : ofChild);
const idsIn = (path: string, { ids: { childId, referralId, placementId } }: Case, provider: string) =>
  `/${path
    .replace(':childId', childId)
    // The other of two that are alike is asked of as the record itself is: what holds of two is held by `two-records-one`.
    .replace(':otherChildId', childId)
    .replace(':referralId', referralId)
    .replace(':placementId', placementId)
    .replace(':providerId', provider)
    .replaceAll(/:\w+/g, derivedId('nowhere', 'an entry'))}`;

/** What there is not, or not for them. */
const isNo = (status: number, says: May): boolean => says === 'no' && status === 404;

describe('What the table forbids', () => {
  it('is refused at the gateway, for a reason or without', () =>
    expectEach(4_000, async (who, of, n) => {
      // That a grant has run out is asked before: see the routes. What a role of the council's own keeps is asked here, too.
      if (who.hasEnded && who.ownRole === undefined) return;
      const act = acts[n % acts.length]!;
      const [name, held] = [
        ['childId', of.ofChild] as const,
        ['referralId', of.ofReferral] as const,
        ['placementId', of.ofPlacement ?? of.ofChild] as const,
      ][n % 3]!;
      // A referral that there is not has nobody.
      const says = (await isOnRecord(of.ids[name])) ? ofRecord(act, who, held, of.ids) : 'no';
      const may = async (more: Partial<Sender>) =>
        gateway.mayDo({ name: act, act }, { [name]: of.ids[name] }, await senderOf(who, more));
      expect([who.called, of.called, act, name, await may({}), await may(WHY)]).toEqual([
        ...[who.called, of.called, act, name, says, says === 'with-reason' ? 'yes' : says],
      ]);
    }));

  it('is refused by each route that asks, and what it allows is not', () => {
    const asking = routes.filter(({ method, declared }) => method === 'GET' && declared && 'acts' in declared);
    return expectEach(1_200, async (who, of, n) => {
      const route = asking[n % asking.length]!;
      await expectAgreed(who, of, route, async (url) => {
        const { status, text } = await service.as(who.person).get(url);
        return [status, text];
      });
    });
  });

  it('is refused by each route that does, before anything else is looked at, and what it allows is not', () =>
    expectEach(800, async (who, of, n) => {
      const step = line[n % line.length]!;
      const path = step.route.replaceAll(/\{(\w+)\}/g, ':$1').slice(1);
      const route = routes.find((each) => each.method === 'POST' && each.path === path)!;
      const may = await saysOf(route, who, of);
      // Whoever may is sent home with an empty form: the council stands still.
      const isRole = ofAll(actsOf(route).map(({ act }) => ofRole(act, who))) === 'no';
      const body = may === 'yes' || isRole ? {} : step.body(idsFor(of, step));
      const says = (await areOnRecord(body)) ? may : 'no';
      const { told: answered, status } = await service.as(who.person).post(urlOf(step, idsFor(of, step)), body);
      const where = [who.called, of.called, addressOf(route)];
      const means = isNo(status, says) && !isRole ? 'no' : told(status, answered);
      // What it says of the record is asked of what was said rightly; a body that says nothing is told so.
      expect([...where, status === 400 && says !== 'no' ? says : means]).toEqual([...where, says]);
    }));

  it('is refused on each page, and what it allows is shown', () => {
    const shown = pages.filter(({ method, path }) => method === 'GET' && NAMES.test(path));
    return expectEach(900, async (who, of, n) => {
      const page = shown[n % shown.length]!;
      const follower = new Follower(service, who.person);
      const seen = async (url: string): Promise<readonly [status: number, code: string]> => {
        const { statusCode, body, headers } = await follower.get(url);
        // An empty form is led to the one that it fills in.
        if (statusCode === 303 && String(headers.location).startsWith('/sign-in')) return [401, ''];
        if (statusCode === 303) return seen(String(headers.location));
        return [statusCode, ASKS_WHY.test(body) ? 'reason-required' : closedIn(statusCode, body)];
      };
      await expectAgreed(who, of, page, async (url, says) => {
        const first = await seen(url);
        if (says !== 'no' || first[1] !== 'reason-required') return first;
        // To read the record is open for a reason, what the page is for is not: it is said once why was said.
        await follower.post(`/line/${of.ids.childId}/reason`, { kind: 'duty-cover', reason: WHY.reason });
        return seen(url);
      });
    });
  });
});

const isOpenToAll = ({ declared }: Shown): boolean =>
  Boolean(declared && 'isOpenToAll' in declared && declared.isOpenToAll);

/** Whether there is what the address names; else nobody may. */
const isThere = async (path: string, { ids }: Case): Promise<boolean> => {
  const named = Object.entries(ids).filter(([name]) => path.includes(`:${name}`));
  const there = await Promise.all(named.map(([, id]) => isOnRecord(id)));
  return there.every(Boolean);
};

async function saysOf(route: Shown, who: Subject, of: Case): Promise<May> {
  if (isOpenToAll(route)) return 'yes';
  if (!(await isThere(route.path, of))) return 'no';
  const says = (act: string) =>
    NAMES.test(route.path) ? ofRecord(act, who, heldBy(route.path, of), of.ids) : ofRole(act, who);
  const ofGet = ofAll(actsOf(route).map(({ act }) => says(act)));
  if (!pages.includes(route as never)) return ofGet;
  // A page is there for what it sends, and asks why when it is sent.
  const sent = pages.filter(({ path, method }) => path === route.path && method === 'POST').flatMap(actsOf);
  return sent.some(({ act }) => says(act) === 'no') ? 'no' : ofGet;
}

const closedIn = (status: number, body: string): string => (status === 403 ? (CLOSED.exec(body)?.[0] ?? '') : '');

async function expectAgreed(
  who: Subject,
  of: Case,
  route: Shown,
  ask: (url: string, says: May) => Promise<readonly [status: number, code: string]>,
): Promise<void> {
  const provider = who.actsAs.role === 'provider' ? who.actsAs.organisation! : neneBridge.organisation!;
  const says = await saysOf(route, who, of);
  const [status, text] = await ask(idsIn(route.path, of, provider), says);
  const means = isNo(status, says) || CLOSED.test(text) || isUnsaid(status, says) ? says : told(status, text);
  expect([who.called, of.called, addressOf(route), means]).toEqual([who.called, of.called, addressOf(route), says]);
}
/** What it is asked without is said to whoever may ask it. */
const isUnsaid = (status: number, says: May): boolean => says !== 'no' && status === 400;
/** What the table lets in the record itself may close, to a provider whose time to answer is over, or who has the child and was asked another referral. */
const CLOSED = /withdrawn|awarded to another|You declined|have run out|were not asked/;

/** The address names the record first, whatever the line calls it; entries are nowhere. */
function idsFor({ ids: { childId, referralId, placementId } }: Case, { route, ids: [first] }: LineStep): LineIds {
  const held = route.startsWith('/referrals') ? referralId : route.startsWith('/placements') ? placementId : childId;
  const ids: LineIds = {
    child: childId,
    // The other of two is asked of as the record itself is.
    ...{ alike: childId, leading: childId },
    referral: referralId,
    placement: placementId,
    ...(first && { [first]: held }),
  };
  return new Proxy(ids, { get: (known, name) => known[String(name)] ?? derivedId('an entry', String(name)) });
}

const known = new Map<string, boolean>();
async function isOnRecord(id: string): Promise<boolean> {
  const { stores } = service.server;
  for (const category of known.has(id) ? [] : ['child', 'referral', 'placement'])
    if ((await stores.events.readStream(`${category}-${id}`, 0)).length > 0) known.set(id, true);
  return known.get(id) ?? known.set(id, false).get(id)!;
}

/** What is sent may name more records than its address does: one that there is not is nobody’s. */
const areOnRecord = async (sent: object): Promise<boolean> => {
  const named = Object.entries(sent).filter(([name]) => (RECORD_NAMES as readonly string[]).includes(name));
  return (await Promise.all(named.map(([, id]) => isOnRecord(String(id))))).every(Boolean);
};

describe('On a page', () => {
  const PARTS = ['overview', '', 'placements', 'attendance', 'who-looked', 'bars'];
  const STARTS = ['/', '/caseload', '/due', '/registers', '/register-of-people', '/council-roles', '/acting-as'];
  const starts = ({ ids: { childId, placementId } }: Case) => [
    ...PARTS.map((part) => `/line/${childId}/${part}`.replace(/\/$/, '')),
    ...[`/line/${childId}/placements/${placementId}`, `/registers/${neneBridge.organisation}?week=2026-01-12`],
    ...STARTS,
  ];

  it('nothing is offered that the table forbids, and nothing that is offered is refused', () =>
    expectEach(500, async (who, of, n) => {
      const follower = new Follower(service, who.person);
      if (ofRecord('read-a-record', who, of.ofChild, of.ids) === 'with-reason')
        await follower.post(`/line/${of.ids.childId}/reason`, { kind: 'duty-cover', reason: WHY.reason });
      const all = starts(of);
      const start = all[n % all.length]!;
      const { body, statusCode } = await follower.get(start);
      if (statusCode !== 200) return;
      const offered = [...new Set(linksIn(body, start))].map((href) => [href, pageAt(href)] as const);
      const forbidden: (readonly [string, unknown])[] = [];
      for (const [href, page] of offered)
        if (page && (await saysOf(page, who, caseIn(href) ?? of)) === 'no') forbidden.push([href, page]);
      expect([who.called, of.called, start, forbidden.map(([href]) => href)]).toEqual([
        who.called,
        of.called,
        start,
        [],
      ]);
      const [href] = offered[n % Math.max(offered.length, 1)] ?? [];
      if (href === undefined) return;
      const led = await follower.get(href);
      const refused = led.statusCode >= 400 && !ASKS_WHY.test(led.body);
      expect([who.called, start, href, refused ? led.statusCode : 'shown']).toEqual([who.called, start, href, 'shown']);
    }));

  const pageAt = (href: string): Shown | undefined => {
    const { pathname } = new URL(href, 'http://page');
    const fits = pages.filter(({ method, path }) => method === 'GET' && patternOf(path).test(pathname));
    // What is spelt out goes before what a parameter would take.
    return fits.toSorted((one, other) => one.path.split(':').length - other.path.split(':').length)[0];
  };
  const patternOf = (path: string): RegExp => new RegExp(`^/${path.replaceAll(/:\w+/g, '[^/]+')}$`);
  const caseIn = (href: string): Case | undefined => cases.find(({ ids }) => href.includes(ids.childId));
});

describe('A list', () => expectLists(() => ({ service, subjects, cases })));

it('Every role of the table is somebody’s here, and each state is some child’s', () => {
  const roles = Object.values(whoMayWhat).flatMap(({ grants }) => Object.keys(grants));
  const here = new Set(subjects.map(({ actsAs }) => actsAs.role));
  expect([...new Set(roles)].filter((role) => !role.startsWith('process:') && !here.has(role))).toEqual([]);
  expect(new Set(cases.map(({ called }) => called)).size).toBeGreaterThanOrEqual(9);
  expect(subjects.filter(({ hasEnded }) => hasEnded).map(({ called }) => called)).toHaveLength(2);
});
