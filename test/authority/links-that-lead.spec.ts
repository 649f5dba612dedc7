import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { Gateway, type Sender } from '#platform/gateway';
import type { DevelopmentPerson } from '#platform/identity';
import { actsOf } from '#nest/web';
import { sourceDefinitions } from '../../scripts/source-definitions.ts';
import type { Service } from '../harness/service.ts';
import { everyone } from '../harness/the-people.ts';
import { Follower, type Seen } from './followed-links.ts';
import { twoRecords, type Record } from './two-records.ts';
import { closedChild } from '../harness/closed-child.ts';
import { councilCalendar } from '../harness/council-calendar.ts';
import { onTheRegister } from '../harness/on-the-register.ts';
import { somethingParked } from '../harness/something-parked.ts';
import { ownRoles } from '../harness/own-roles.ts';
import { allThatComesNext, allThatIsPutRight, withdrawnBySlip } from '../harness/placed-child.ts';
import { tableSays } from './what-the-table-says.ts';

let service: Service;
let records: readonly Record[];
const [closed, reopened]: [string[], string[]] = [[], []];
beforeAll(async () => {
  ({ service, records } = await twoRecords());
  for (const { by, ids } of records) {
    await allThatComesNext(service, ids, by, { reason, reasonKind: 'duty-cover' });
    await withdrawnBySlip(service, ids.childId, by);
  }
  for (const { by, ofChild } of records) {
    const of = { owningService: ofChild.service!, schoolUrn: Number(ofChild.school) };
    closed.push(await closedChild(service, by, of));
    const anew = { ...of, givenNames: 'Linnet', familyName: 'Ashgrove' };
    reopened.push(await closedChild(service, by, anew));
    const opened = await service.as(by).post(`/children/${reopened.at(-1)}/reopenings`, { because: 'Back again' });
    expect(opened.written.events).toHaveLength(1);
  }
  await onTheRegister(service);
  await councilCalendar(service);
  await ownRoles(service);
  await somethingParked(service);
}, 120_000);
afterAll(() => service.end());

const reason = 'Cover for a colleague who is ill';
/** Nobody is called that: then the page says how a child is put on record. */
const nobody = { name: 'Zzyzx Quillfeather', kind: 'duty-cover', reason };

/** From where everyone begins, from a search, and from each record: theirs as it stands, another's with a reason. */
async function followed(person: DevelopmentPerson): Promise<readonly Seen[]> {
  const follower = new Follower(service, person);
  const starts = ['/'];
  const searched = await follower.post('/found/a-search', nobody);
  if (searched.statusCode === 303) starts.push(String(searched.headers.location));
  const been: Seen[] = [];
  for (const { ids, ofChild } of records) {
    const says = tableSays('read-a-record', person, ofChild);
    if (says === 'no') continue;
    if (says === 'with-reason') await follower.post(`/line/${ids.childId}/reason`, { kind: 'duty-cover', reason });
    const seen = await follower.follow([`/line/${ids.childId}`]);
    been.push(...seen);
    expect(seen.filter(isDead)).toEqual([]);
  }
  const open = await follower.follow(starts, undefined, been);
  return [...open, ...(await followedWhenShared(person, follower)), ...(await followedWhenClosed(person, follower))];
}

/** A record is shared or it is not: each has a page that the other has not. */
async function followedWhenShared(person: DevelopmentPerson, follower: Follower): Promise<readonly Seen[]> {
  const found: Seen[] = [];
  for (const { ids, ofChild, by } of records) {
    if (tableSays('share-a-record', person, ofChild) === 'no') continue;
    const [at, because] = [`/children/${ids.childId}/sharings`, 'Both services plan the return'];
    const other = ofChild.service === 'sen' ? 'exclusions' : 'sen';
    const given = await service.as(by).post(at, { service: other, lastDay: '2026-02-27', because });
    const sharingId = given.event('RecordShared');
    await service.drained();
    found.push(...(await follower.follow([`/line/${ids.childId}/overview`], /\/sharings\//)));
    await service
      .as(by)
      .post(`${at}/${sharingId}/ends`, { because })
      .then(({ written }) => written);
    await service.drained();
  }
  return found;
}

/** Likewise of a closed record, of which nothing runs: what puts the closing right, what reopens it, and puts that right. */
async function followedWhenClosed(person: DevelopmentPerson, follower: Follower): Promise<readonly Seen[]> {
  const found: Seen[] = [];
  for (const [n, { ofChild }] of records.entries())
    if (tableSays('close-a-record', person, ofChild) === 'yes')
      found.push(
        ...(await follower.follow([`/line/${closed[n]}/record`], /\/closings\/|\/reopen$/)),
        ...(await follower.follow([`/line/${reopened[n]}`], /\/reopenings\//)),
      );
  return found;
}

/** A page that asks why leads on. */
const isDead = ({ status, asksWhy }: Seen): boolean => status !== 200 && status !== 303 && !asksWhy;

const pathOf = (route: string): RegExp => new RegExp(`^/${route.replaceAll(/:(\w+)/g, '[^/]+')}$`);

/** What is the officer’s own leaves as a file for a purpose alone, and an auditor says why before each search. */
const ASKS_WHY = /^found|^find-a-child|^caseload\/file/;
/** Names the children who are in it. */
const REGISTER = /^registers\/:providerId/;
/**
 * One's own longer work, what one provider was asked and not another, and what is of somebody who has left: there is none here (`people-in-a-browser` has them); and what
 * scripts ask, to which nobody is led; what others recorded since, to which one is led where there is some (`due-page` has it); what is done about an address that is
 * protected, as here none is (`protected-in-a-browser` has it), or a record that is sealed; what is doubted
 * of two records that were told apart, as here none are (`two-children` has it); and what an administrator is sent the address of, who reads no record (`destroyed-in-a-browser` has it).
 */
const NOT_LINKED =
  /:jobId|:listId|^referrals-asked\/:|(?:destroy|keep)-details$|destroy-personal-data$|^schools$|^due\/news$|^what-changed$|protection\/(?!protect$)|\/liftings\/|^sealed-records-list\/:|\/perhaps-one$|possible-duplicates\/:otherChildId\/(?:merge|part$|while-one)/;
/** Of records that are alike an auditor is told of those that the terms name: here none of another. */
const ALIKE = /possible-duplicates$/;
/** A school’s page of a pupil’s marks: an officer has the record’s own. */
const MARKS_ALONE = /attendance-alone$/;
/** The terms of an audit are ended by whoever gave them, and a data protection officer ends nothing else: here another gave them. */
const ENDS_GRANT = /grants\/:grantId\/end$/;
/** What is put right of a placement that was extended and has ended, of which little else comes next. */
const OF_WHAT_ENDED = /entries\/:entryId\/correct-(?:end|extension|return)$/;

/** Which pages somebody came to, and to which the table lets them. */
async function cameTo(person: DevelopmentPerson, seen: readonly Seen[], isAsked: (path: string) => boolean) {
  const { pages } = await sourceDefinitions();
  const gateway = service.server.app.get(Gateway);
  const sender: Sender = { actor: { ...person, onBehalfOf: null }, correlationId: derivedId('links') };
  const sends = (path: string) => pages.filter((page) => page.path === path).flatMap(actsOf);
  const theirs = records.find(({ ofChild }) => tableSays('keep-the-register', person, ofChild) === 'yes');
  const ofTheirs = { childId: (theirs ?? records[0]!).ids.childId };
  const reached: string[] = [];
  const expected: string[] = [];
  for (const { path } of pages.filter(({ method, path: each }) => method === 'GET' && isAsked(each))) {
    const { childId, placementId } = (theirs ?? records[0]!).ids;
    const ofRecord = path.includes(':childId');
    const named = ofRecord ? { childId, placementId } : REGISTER.test(path) ? { rows: [ofTheirs] } : {};
    const may = await Promise.all(sends(path).map((act) => gateway.mayDo(act, named, sender)));
    // A list is offered to whom some of it is without a word, a search to whom it is open at all.
    const open =
      ASKS_WHY.test(path) || ofRecord ? may.every((each) => each !== 'no') : may.every((each) => each === 'yes');
    const found = seen.some(({ url }) => pathOf(path).test(new URL(url, 'http://page').pathname));
    // What asks nothing of the table is everybody's, and so is where everyone begins.
    if (path === '' || may.length === 0) continue;
    // The marks alone are for whoever opens no record.
    if (MARKS_ALONE.test(path) && person.role !== 'school') continue;
    if (ALIKE.test(path) && person.role === 'auditor') continue;
    if (ENDS_GRANT.test(path) && person.role === 'data-protection-officer') continue;
    if (open) expected.push(path);
    if (found) reached.push(path);
  }
  return { reached: reached.sort(), expected: expected.sort() };
}

describe('A page', () => {
  it.each(everyone.map((person) => [person.name, person] as const))(
    'shows %s links that lead somewhere, to all that they may do, and to nothing else',
    async (_, person) => {
      const seen = await followed(person);
      expect(seen.filter(isDead)).toEqual([]);
      const { reached, expected } = await cameTo(
        person,
        seen,
        (path) => !NOT_LINKED.test(path) && !OF_WHAT_ENDED.test(path),
      );
      expect(reached).toEqual(expected);
    },
    // An officer is led to some two hundred pages.
    240_000,
  );
});

describe('A placement that has ended', () => {
  beforeAll(async () => {
    for (const { by, ids } of records) await allThatIsPutRight(service, ids, by);
  }, 60_000);

  it.each(everyone.map((person) => [person.name, person] as const))(
    'leads %s to what they may put right of it, and to nothing else',
    async (_, person) => {
      const follower = new Follower(service, person);
      const seen: Seen[] = [];
      for (const { ids, ofChild } of records) {
        const says = tableSays('read-a-record', person, ofChild);
        if (says === 'no') continue;
        if (says === 'with-reason') await follower.post(`/line/${ids.childId}/reason`, { kind: 'duty-cover', reason });
        seen.push(
          ...(await follower.follow(
            [`/line/${ids.childId}/placements/${ids.placementId}`],
            /\/entries\/[^/]+\/correct-/,
          )),
        );
      }
      expect(seen.filter(isDead)).toEqual([]);
      const { reached, expected } = await cameTo(person, seen, (path) => OF_WHAT_ENDED.test(path));
      expect(reached).toEqual(expected);
    },
  );
});
