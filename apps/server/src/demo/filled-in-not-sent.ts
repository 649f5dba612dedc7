import { londonDate, type Instant } from '#platform/time';
import { SEN_OFFICER } from './cast.ts';
import type { SampleCouncil } from './sample-council.ts';
import { workingDayBefore } from './days-of-the-sample.ts';

/** Filled in at the end of the last day at work, and with nobody yet: whoever sends referrals out has one to read. */
export async function filledInNotSent(council: SampleCouncil, now: Instant): Promise<void> {
  const today = londonDate(now);
  const from = workingDayBefore(today);
  const year = Number(today.slice(0, 4));
  await council.at(`${from}T16:10:00.000Z`);
  const { id: childId } = await council.post(SEN_OFFICER, '/children', {
    ...{ schoolUrn: 110_011, owningService: 'sen', onRollFrom: `${year - 1}-09-03`, upn: null },
    ...{ givenNames: 'Haris', familyName: 'Mahmood', dateOfBirth: `${year - 12}-02-11` },
    ...{ address: null, contact: 'Mrs N. Mahmood, grandmother, 01632 960 006' },
  });
  await council.post(SEN_OFFICER, `/children/${childId}/owning-teams`, { owningTeam: 'sen', from });
  await council.post(SEN_OFFICER, `/children/${childId}/allocated-officers`, { officerId: SEN_OFFICER, from });
  await council.post(SEN_OFFICER, '/referrals', {
    ...{ childId, agreement: 'peterborough-cepet', lot: 'lot-4' },
    requirement:
      'Two hours a day at first, at home or in the library. Has not managed a whole day since he moved up; draws, and will talk while he does.',
  });
}
