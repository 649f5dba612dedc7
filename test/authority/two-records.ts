import { derivedId } from '#platform/event-sourcing';
import type { DevelopmentPerson } from '#platform/identity';
import { audited } from '../harness/on-the-register.ts';
import { paperwork } from '../harness/paperwork.ts';
import { naming, partsOfTheRecord } from '../harness/parts-of-the-record.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import {
  apLead,
  auditor,
  exclusionsOfficer,
  fenlandOnline,
  ferryMeadows,
  governor,
  neneBridge,
  senOfficer,
} from '../harness/the-people.ts';
import type { Holding } from './what-the-table-says.ts';

export type Record = Readonly<{
  called: string;
  by: DevelopmentPerson;
  ids: PlacedChild;
  ofChild: Holding;
  ofReferral: Holding;
}>;

/** On lot 4; each was asked, one has the child. */
const asked = [neneBridge, ferryMeadows, fenlandOnline].map(({ organisation }) => organisation);

/** A child of each service, at a school each, in a placement that has begun; and a record that there is not. */
export async function twoRecords(): Promise<
  Readonly<{ service: Service; records: readonly Record[]; none: PlacedChild }>
> {
  return twoRecordsOf(await Service.startedAt(TWO_RECORDS_FROM));
}

export const TWO_RECORDS_FROM = '2026-01-05T10:00:00.000Z';

/** @param service of which it is that moment, and which holds nothing yet */
export async function twoRecordsOf(service: Service) {
  const records: Record[] = [];
  for (const [by, owningService, school] of [
    [senOfficer, 'sen', '110001'],
    [exclusionsOfficer, 'exclusions', '110002'],
  ] as const) {
    const upn = null;
    const ids = await placedChild(service, { owningService, schoolUrn: Number(school), upn }, by);
    const held = { service: owningService, school };
    const ofChild = { ...held, providers: [neneBridge.organisation], place: neneBridge.organisation };
    records.push({
      called: `a record of ${owningService}`,
      by,
      ids,
      ofChild,
      ofReferral: { ...held, providers: asked },
    });
  }
  await service.at('2026-01-12T16:00:00.000Z');
  const terms = { ...paperwork.terms, outcomes: paperwork.outcomes };
  for (const [n, by] of [senOfficer, exclusionsOfficer].entries()) {
    const { childId, placementId } = records[n]!.ids;
    const done = async (path: string, payload: object) => (await service.as(by).post(path, payload)).written;
    await done(`/placements/${placementId}/start`, terms);
    await done(`/children/${childId}/allocated-officers`, { officerId: by.id, from: '2026-01-12' });
    // Of each that can be put right on a page of its own; to come, so that nobody else has the child today.
    const [owningService, owningTeam] =
      records[n]!.ofChild.service === 'sen' ? ['exclusions', 'exclusions'] : ['sen', 'sen'];
    await done(`/children/${childId}/owning-services`, {
      owningService,
      from: '2026-03-02',
      because: 'Agreed by both services',
    });
    await done(`/children/${childId}/owning-teams`, { owningTeam, from: '2026-03-02' });
    await done(`/children/${childId}/rolls`, { onRoll: true, schoolUrn: 110_009, from: '2026-03-02' });
    await done(`/children/${childId}/whereabouts`, {
      whereabouts: 'moved-away',
      movedTo: 'Cardiff',
      from: '2026-03-02',
    });
    // Of each part of the record, which can be put right on pages of their own, too.
    for (const part of partsOfTheRecord) {
      const { route, body } = part;
      // Told of the one it stands on the record of the other, too.
      if (part.ofAnother && n > 0) continue;
      // No two children have one number in another system, unasked.
      const own = route === 'other-numbers' && { value: `LCS ${n}` };
      await done(`/children/${childId}/${route}`, {
        ...body,
        ...own,
        ...naming(part, records[1]!.ids.childId),
        from: '2026-01-05',
      });
    }
    // Of somebody who is let see no child: of each bar there is a page to lift it.
    const bar = { personId: governor.id, because: 'Kin of the child' };
    await service
      .as(apLead)
      .post(`/children/${childId}/bars`, bar)
      .then(({ written }) => written);
    // Another referral, filled in and not sent out.
    await done('/referrals', paperwork.referral(childId));
    await done(`/children/${childId}/marks`, {
      marks: [{ date: '2026-01-12', session: 'AM', code: 'K', placementId }],
    });
    const none = { placementId, sessions: ['2026-01-12-PM'], because: 'place-closed' };
    await done(`/children/${childId}/sessions-not-held`, none);
  }
  await audited(service, auditor, [records[0]!.ids.childId]);
  await service.drained();
  const nowhere = (what: string) => derivedId('nowhere', what);
  const none = { childId: nowhere('c'), referralId: nowhere('r'), placementId: nowhere('p') };
  return { service, records, none };
}
