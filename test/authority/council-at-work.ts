import { derivedId } from '#platform/event-sourcing';
import type { Cut } from '#platform/gateway';
import type { DevelopmentPerson } from '#platform/identity';
import { entered } from '../harness/on-the-register.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild } from '../harness/placed-child.ts';
import type { Service } from '../harness/service.ts';
import {
  administrator,
  apLead,
  commissioningOfficer,
  everyone,
  exclusionsOfficer,
  fenlandOnline,
  ferryMeadows,
  financeOfficer,
  neneBridge,
  senOfficer,
  seniorLeader,
  socialWorker,
  teamManager,
} from '../harness/the-people.ts';
import type { Case, Subject } from './subjects.ts';
import { twoRecords } from './two-records.ts';
import { sentOut } from '../harness/sent-out.ts';
import { given, TOMORROW, whatWillHaveEnded } from './what-has-ended.ts';

const today = '2026-01-12';
const asked = [neneBridge, ferryMeadows, fenlandOnline].map(({ organisation }) => organisation);
const nowhere = (what: string) => derivedId('nowhere', what);
export const WHY = { reason: 'Cover for a colleague who is ill', reasonKind: 'duty-cover' };
const because = 'Kin of the child';

/** What the page of a child is made of. */
const READING = ['open-a-child', 'read-a-record', 'read-attendance', 'look-up-a-school'];
const clerk: Cut = {
  acts: ['keep-the-register', 'open-a-child', 'read-attendance'],
  forAReason: false,
};
const dutyReader: Cut = {
  acts: [...READING, 'read-a-referral', 'run-a-placement'],
  forAReason: true,
};
const ownCasesOnly: Cut = { acts: [...dutyReader.acts, 'see-a-caseload', 'see-what-is-due'], forAReason: false };

/** One council: a child in each state, and everybody who works there, each role, an own role, cover and a bar among them. */
export async function councilAtWork(): Promise<
  Readonly<{ service: Service; subjects: readonly Subject[]; cases: readonly Case[] }>
> {
  const { service, records, none } = await twoRecords();
  const cases = [...records, ...(await inEachState(service)), nobodys(none)];
  const own = [...(await cutOnes(service)), ...(await whatWillHaveEnded(service, records[1]!.ids.childId))];
  const barred = { ...records[0]!.ids };
  await service
    .as(teamManager)
    .post(`/children/${barred.childId}/bars`, { personId: commissioningOfficer.id, because });
  await service.at(TOMORROW);
  const known = new Set(own.map(({ person }) => person.id));
  const others = everyone
    .filter(({ id }) => !known.has(id))
    .map((person) => ({
      ...{ called: `${person.name}, ${person.role}`, person, actsAs: person },
      ...(person === commissioningOfficer && { barredFrom: barred.childId }),
    }));
  return { service, cases, subjects: [...others, ...own] };
}

const nobodys = (ids: Case['ids']): Case => {
  const held = { service: 'none', school: 'none', providers: [], isAudited: false };
  return { called: 'a record that there is not', ids, ofChild: held, ofReferral: held };
};

async function inEachState(service: Service): Promise<readonly Case[]> {
  const child = { ...paperwork.child, upn: null };
  const held = (owningService: string, providers: readonly (string | null)[], more: object = {}) => ({
    ...{ service: owningService, school: '110001', providers, isAudited: false },
    ...more,
  });
  const registered = async (owningService: string) => {
    const by = owningService === 'sen' ? senOfficer : exclusionsOfficer;
    return { by, childId: (await service.as(by).post('/children', { ...child, owningService })).written.id };
  };
  const referred = async (owningService: string) => {
    const { by, childId } = await registered(owningService);
    const referralId = (await sentOut(service.as(by), paperwork.referral(childId))).written.id;
    return { by, ids: { childId, referralId, placementId: nowhere(`placement of ${childId}`) } };
  };
  const done = (by: DevelopmentPerson, path: string, body: object) =>
    service
      .as(by)
      .post(path, body)
      .then(({ written }) => written);

  const unsent = await registered('exclusions');
  const filledIn = paperwork.referral(unsent.childId);
  const unsentId = (await service.as(exclusionsOfficer).post('/referrals', filledIn)).written.id;

  const open = await referred('sen');
  const offer = { ...paperwork.offer(neneBridge), startsOn: '2026-02-23' };
  await done(neneBridge, `/referrals/${open.ids.referralId}/offers`, offer);

  const withdrawn = await referred('exclusions');
  await done(exclusionsOfficer, `/referrals/${withdrawn.ids.referralId}/withdrawal`, { reason: 'need-changed' });

  const proposed = await placedChild(service, { upn: null, owningService: 'sen' });

  const ended = await placedChild(service, { upn: null, owningService: 'exclusions' }, exclusionsOfficer);
  const terms = { ...paperwork.terms, outcomes: paperwork.outcomes };
  await done(exclusionsOfficer, `/placements/${ended.placementId}/start`, terms);
  const ending = { endedOn: today, reason: 'moved-away', destination: '110' };
  await done(exclusionsOfficer, `/placements/${ended.placementId}/ending`, ending);

  const shared = await referred('sen');
  const sharing = { service: 'exclusions', lastDay: '2026-02-27', because: 'Both services plan the return' };
  await done(senOfficer, `/children/${shared.ids.childId}/sharings`, sharing);

  const wasShared = await referred('sen');
  const over = await done(senOfficer, `/children/${wasShared.ids.childId}/sharings`, sharing);
  const overAt = `/children/${wasShared.ids.childId}/sharings/${over.events[0]!.id}/ends`;
  await done(senOfficer, overAt, { because: 'The child is back' });

  const destroyed = await registered('exclusions');
  const gone = `/children/${destroyed.childId}/personal-data-destruction`;
  await done(administrator, gone, { reason: 'right-to-erasure' });
  await service.drained();

  const without = (childId: string) => ({
    childId,
    referralId: nowhere(`r ${childId}`),
    placementId: nowhere(`p ${childId}`),
  });
  const nene = [neneBridge.organisation];
  return [
    {
      called: 'a referral that is filled in and not sent out',
      ids: { ...without(unsent.childId), referralId: unsentId },
      ...{ ofChild: held('exclusions', []), ofReferral: held('exclusions', []) },
    },
    { called: 'a referral with an offer', ids: open.ids, ofChild: held('sen', asked), ofReferral: held('sen', asked) },
    {
      ...{ called: 'a referral that was withdrawn', ids: withdrawn.ids },
      ...{ ofChild: held('exclusions', []), ofReferral: held('exclusions', asked) },
    },
    {
      ...{ called: 'a placement proposed', ids: proposed },
      ...{ ofChild: held('sen', nene), ofReferral: held('sen', asked), ofPlacement: held('sen', []) },
    },
    {
      // Of whom its place keeps the register for some weeks more.
      ...{ called: 'a placement that ended the day before', ids: ended },
      ...{ ofChild: held('exclusions', [], { place: nene[0] }), ofReferral: held('exclusions', asked) },
      ofPlacement: held('exclusions', [], { place: nene[0] }),
    },
    {
      ...{ called: 'a record shared with exclusions', ids: shared.ids },
      ofChild: held('sen', asked, { sharedWith: 'exclusions' }),
      ofReferral: held('sen', asked, { sharedWith: 'exclusions' }),
    },
    {
      ...{ called: 'a record that was shared with exclusions until today', ids: wasShared.ids },
      ...{ ofChild: held('sen', asked), ofReferral: held('sen', asked) },
    },
    {
      ...{ called: 'a record whose data is destroyed', ids: without(destroyed.childId) },
      ...{ ofChild: held('exclusions', []), ofReferral: held('exclusions', []) },
    },
  ];
}

/** By roles of the council's own, and in cover: each was given by two. */
async function cutOnes(service: Service): Promise<readonly Subject[]> {
  await cutRole(service, 'Attendance clerk', 'business-support', clerk);
  await cutRole(service, 'Duty reader', 'sen-officer', dutyReader);
  await cutRole(service, 'Own cases', 'exclusions-officer', ownCasesOnly);
  await given(service, socialWorker, 'roles', { role: 'attendance-clerk', team: 'sen' });
  await given(service, seniorLeader, 'roles', { role: 'duty-reader', team: 'sen' });
  await given(service, fenlandOnline, 'roles', { role: 'own-cases', team: 'exclusions' });
  await entered(service, exclusionsOfficer);
  await given(service, financeOfficer, 'covers', {
    forId: exclusionsOfficer.id,
    lastDay: '2026-02-12',
    because: 'Away',
  });
  await service.drained();
  const as = (person: DevelopmentPerson, role: string, team: string) => ({ ...person, role, team });
  return [
    {
      ...{ called: 'an attendance clerk of SEN', person: socialWorker, cut: clerk },
      actsAs: as(socialWorker, 'business-support', 'sen'),
    },
    {
      ...{ called: 'a duty reader of SEN', person: seniorLeader, cut: dutyReader },
      actsAs: as(seniorLeader, 'sen-officer', 'sen'),
    },
    {
      ...{ called: 'an officer of exclusions with own cases only', person: fenlandOnline, cut: ownCasesOnly },
      actsAs: as(fenlandOnline, 'exclusions-officer', 'exclusions'),
    },
    { called: 'who covers an officer of exclusions', person: financeOfficer, actsAs: { ...exclusionsOfficer } },
  ];
}

async function cutRole(service: Service, called: string, cutFrom: string, { acts, forAReason }: Cut): Promise<void> {
  const role = { called, cutFrom, acts, forAReason, from: today };
  const { id, events } = (await service.as(administrator).post('/roles', role)).written;
  await service.as(apLead).post(`/roles/${id}/proposals/${events[0]!.id}/confirmations`, { checked: true });
}
