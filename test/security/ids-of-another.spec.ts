import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { RouteWalk, type Route } from '#nest/web';
import { derivedId } from '#platform/event-sourcing';
import { naming, partsOfTheRecord } from '../harness/parts-of-the-record.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { apLead, exclusionsOfficer, senOfficer } from '../harness/the-people.ts';
import { pagesToSee, WherePagesStand } from '../harness/where-pages-stand.ts';

/*
 * The address of one child with what belongs to another: a placement, a referral, an entry, a mark, a change, a sharing, a
 * bar. Tried at every page that names a child and something of it, as the application lists them: each is not found, and
 * nothing is recorded.
 */
let found: WherePagesStand;
/** By the child whose ids they are given: another one of the same service, which has a placement and a referral of its own. */
const others = new Map<string, PlacedChild>();
beforeAll(async () => {
  found = await WherePagesStand.found();
  const { service, records } = found;
  for (const [n, by] of [senOfficer, exclusionsOfficer].entries()) {
    const { ofChild, ids } = records[n]!;
    const owned = { owningService: ofChild.service, schoolUrn: Number(ofChild.school), upn: null };
    others.set(ids.childId, await placedChild(service, { ...owned, familyName: 'Another' }, by));
  }
  // Those that were made beside the two are each of the service of one of them.
  for (const { ids, ofChild } of records.slice(2)) {
    const of = records.find((each) => each.ofChild.service === ofChild.service)!;
    others.set(ids.childId, others.get(of.ids.childId)!);
  }
  await service.drained();
}, 240_000);
afterAll(() => found.service.end());

/** What is done about two records being one is asked of both of them: `two-records-one` gives each the ids of others. */
const OF_PAIRS = /possible-duplicates\/:otherChildId\/(?:merge|part|while-one|time-as-one)/;
const namesMore = ({ path }: Route) => /:childId.*:/.test(path) && !OF_PAIRS.test(path);
const pages = pagesToSee.filter(namesMore);

/** Records that are alike to the first are of its service. */
const otherOf = (childId: string): PlacedChild => (others.get(childId) ?? others.get(found.records[0]!.ids.childId))!;

/** Where it stands; the same of the other child; and of an entry the same in the other’s placement or referral. */
function placed(route: Route) {
  const stands = found.stands.get(route);
  if (!stands) throw new Error(`Nobody comes to /${route.path}.`);
  const childId = stands.address.split('/')[2]!;
  const other = otherOf(childId);
  const mixed = stands.address.replace(childId, other.childId);
  const theirs = mixed
    .replace(/(placements\/)[^/]+/, `$1${other.placementId}`)
    .replace(/(referrals\/)[^/]+/, `$1${other.referralId}`);
  return { ...stands, mixed: route.path.includes(':entryId') ? [mixed, theirs] : [mixed] };
}

type By = ReturnType<typeof placed>['by'];
type Answered = Awaited<ReturnType<By['get']>>;

async function opened(by: By, url: string): Promise<Answered> {
  const answer = await by.get(url);
  return answer.headers.location === undefined ? answer : opened(by, String(answer.headers.location));
}

/** What the page of the child itself would send, with all that stands hidden in it. */
const hiddenIn = (body: string) =>
  Object.fromEntries(
    [...body.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  );

it('are not found at any page, whether it is opened or sent, and nothing is recorded', async () => {
  expect(pages.length).toBeGreaterThanOrEqual(25);
  const before = (await found.service.recorded()).length;
  const faults: string[] = [];
  const sent: string[] = [];
  for (const route of pages) {
    const { by, url, mixed } = placed(route);
    const own = await opened(by, url);
    if (own.statusCode !== 200) faults.push(`/${route.path}: its own is answered ${own.statusCode}`);
    const isForm = /<form[^>]*method="post"/.test(own.body.slice(own.body.indexOf('<main')));
    for (const address of mixed) {
      const shown = await opened(by, address);
      if (shown.statusCode !== 404) faults.push(`/${route.path}: opened, it is answered ${shown.statusCode}`);
      if (!isForm) continue;
      const answer = await by.post(address, hiddenIn(own.body));
      sent.push(route.path);
      if (answer.statusCode !== 404) faults.push(`/${route.path}: sent, it is answered ${answer.statusCode}`);
    }
  }
  expect([faults, (await found.service.recorded()).length - before]).toEqual([[], 0]);
  expect(sent.length).toBeGreaterThanOrEqual(20);
}, 120_000);

/** What is sent to the API, and the words with which it says that there is no such thing of this child. */
const SENT: Readonly<Record<string, readonly [body: object, told: string]>> = {
  'owning-services/:changeId/corrections': [{ owningService: 'exclusions', from: '2026-03-09' }, '409 no-such-change'],
  'owning-teams/:changeId/corrections': [{ owningTeam: 'sen', from: '2026-03-09' }, '409 no-such-change'],
  'allocated-officers/:changeId/corrections': [{ officerId: senOfficer.id, from: '2026-03-09' }, '409 no-such-change'],
  'rolls/:changeId/corrections': [{ onRoll: true, schoolUrn: 110_001, from: '2026-03-09' }, '409 no-such-change'],
  'whereabouts/:changeId/corrections': [{ whereabouts: 'here', from: '2026-03-09' }, '409 no-such-change'],
  'whereabouts/:changeId/voids': [{}, '409 no-such-change'],
  'closings/:closingId/corrections': [{ because: 'back-in-school', on: '2026-01-12' }, '409 no-such-closing'],
  'closings/:closingId/voids': [{}, '409 no-such-closing'],
  'reopenings/:reopeningId/corrections': [{ because: 'Back again' }, '409 no-such-reopening'],
  'reopenings/:reopeningId/voids': [{}, '409 no-such-reopening'],
  'changes/:changeId/voids': [{}, '409 no-such-change'],
  ...Object.fromEntries(
    partsOfTheRecord.map((part) => {
      const sent = { ...part.restated, ...naming(part, derivedId('a sister')), from: '2026-01-05' };
      return [`${part.route}/:changeId/corrections`, [sent, '409 no-such-change']] as const;
    }),
  ),
  'circumstances/:changeId/voids': [{}, '404 not-found'],
  'circumstances/:changeId/removals': [{ whose: 'another-child' }, '404 not-found'],
  'sharings/:sharingId/ends': [{}, '409 not-shared'],
  'possible-duplicates/:otherChildId/judgements': [{ as: 'two-children' }, '409 not-alike'],
  'marks/:markId/corrections': [{ date: '2026-01-12', code: 'I' }, '404 not-found'],
  'marks/:markId/voids': [{ date: '2026-01-12' }, '404 not-found'],
  'marks/:markId/removals': [{ date: '2026-01-12', whose: 'another-child' }, '404 not-found'],
  'sessions-not-held/:entryId/voids': [{ date: '2026-01-12' }, '404 not-found'],
  'bars/:personId/lifts': [{}, '409 not-barred'],
  'protection/releases/:releaseId/settlements': [{}, '404 not-found'],
  'liftings/:askedId/confirmations': [{ checked: true }, '404 not-found'],
  'liftings/:askedId/declinations': [{}, '404 not-found'],
  'sealings/:askedId/confirmations': [{ checked: true }, '404 not-found'],
  'sealings/:askedId/declinations': [{}, '404 not-found'],
};
/** What is read there, and not sent. */
const READ = ['line/entries/:entryId'];
const because = 'Recorded for the wrong child';

/** What the pages call each part of a record, by its route. */
const PARTS: Readonly<Record<string, string>> = Object.fromEntries(
  partsOfTheRecord.map(({ route, page }) => [route, page]),
);

/** The id stands in the address of a page of the child that it belongs to. */
function placedOfApi(tail: string) {
  const [, what, parameter] = /^(?:line\/)?((?:[\w-]+\/)*[\w-]+)\/:(\w+)/.exec(tail)!;
  const part = PARTS[what!];
  const isOfHolder = /^(?:owning|allocated|rolls|whereabouts)/.test(what!);
  const below = part
    ? `circumstances/:changeId/correct-${part}`
    : isOfHolder
      ? `changes/:changeId/correct-${what!.replace(/(?<!whereabout)s$/, '')}`
      : `${what}/:${parameter}/`;
  const starts = what === 'sealings' ? 'sealed-records-list/:childId/asked/:askedId/' : `line/:childId/${below}`;
  const page = pages.find(({ path }) => `${path}/`.startsWith(starts))!;
  const { address } = found.stands.get(page)!;
  const [, , childId, ...rest] = address.split('/') as [string, string, string, ...string[]];
  const id = rest[what!.split('/').length]!;
  const { by } = found.records.find(({ ids }) => ids.childId === childId) ?? found.records[0]!;
  const at = (child: string) => `/children/${child}/${tail.replace(/:\w+/, id)}`;
  return {
    by: ['personId', 'askedId'].includes(parameter!) ? apLead : by,
    own: at(childId),
    mixed: at(otherOf(childId).childId),
  };
}

it('are not there for any route of the API, and nothing is recorded', async () => {
  const { service } = found;
  const all = service.server.app.get(RouteWalk, { strict: false }).routes();
  const tails = all
    .filter((route) => namesMore(route) && !/^(?:line|sealed-records-list)\//.test(route.path))
    .map(({ path }) => path);
  expect(tails.toSorted()).toEqual(
    [...Object.keys(SENT), ...READ].map((tail) => `children/:childId/${tail}`).toSorted(),
  );
  const before = (await service.recorded()).length;
  const read = async (to: 'own' | 'mixed') => {
    const answers: number[] = [];
    for (const tail of READ) {
      const placedAt = placedOfApi(tail);
      answers.push((await service.as(placedAt.by).get(placedAt[to], { reason: because })).status);
    }
    return answers;
  };
  expect([await read('own'), await read('mixed')]).toEqual([READ.map(() => 200), READ.map(() => 404)]);
  const posted = async (to: 'own' | 'mixed') => {
    const answers: string[] = [];
    for (const [tail, [body]] of Object.entries(SENT)) {
      const placedAt = placedOfApi(tail);
      const why = /^(?:sharings|bars|possible-duplicates)|(?:declinations|settlements)$/.test(tail)
        ? { because }
        : /(?:removals|^(?:liftings|sealings).*confirmations)$/.test(tail)
          ? {}
          : { reason: because };
      answers.push((await service.as(placedAt.by).post(placedAt[to], { ...body, ...why })).told);
    }
    return answers;
  };
  const told = Object.values(SENT).map(([, said]) => said);
  expect([await posted('mixed'), (await service.recorded()).length - before]).toEqual([told, 0]);
  // So that it is told of the id, and of nothing else that was sent: at its own child nothing is answered so.
  expect((await posted('own')).filter((said, n) => said === told[n])).toEqual([]);
});
