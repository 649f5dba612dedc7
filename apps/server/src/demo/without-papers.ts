import { londonDate, type Instant } from '#platform/time';
import { SEN_OFFICER } from './cast.ts';
import { workingDayBefore } from './days-of-the-sample.ts';
import { howTheyLive } from './how-they-live.ts';
import type { SampleCouncil } from './sample-council.ts';

/** Came alone and without papers: nobody can say yet how old he is, and he is looked after meanwhile. */
export async function withoutPapers(council: SampleCouncil, now: Instant): Promise<void> {
  const from = workingDayBefore(londonDate(now));
  await council.at(`${from}T11:20:00.000Z`);
  const { id: childId } = await council.post(SEN_OFFICER, '/children', {
    ...{ schoolUrn: 110_011, owningService: 'sen', onRollFrom: from, upn: null, birthIs: 'unknown' },
    ...{ givenNames: 'Biniam', familyName: 'Tesfay', address: null },
    contact: 'Duty social worker, 01632 960 030. Speaks Tigrinya and a little English; book an interpreter',
  });
  await council.post(SEN_OFFICER, `/children/${childId}/owning-teams`, { owningTeam: 'sen', from });
  await council.post(SEN_OFFICER, `/children/${childId}/allocated-officers`, { officerId: SEN_OFFICER, from });
  await howTheyLive(council, SEN_OFFICER, childId, [
    ['care-statuses', from, { statuses: ['looked-after'] }],
    ['upns', from, { noneBecause: 'new-to-england' }],
  ]);
}
