import { londonDate, type Instant } from '#platform/time';
import { EXCLUSIONS_OFFICER, FERRY_MEADOWS, NENE_BRIDGE } from './cast.ts';
import { daysOfTheSample } from './days-of-the-sample.ts';
import type { SampleCouncil } from './sample-council.ts';

/** Permanently excluded, referred this morning: the providers' 72 hours are running. */
export async function waitingForAnswers(council: SampleCouncil, now: Instant): Promise<string> {
  const from = londonDate(now);
  const year = Number(from.slice(0, 4));
  await council.at(now);
  const { id: childId } = await council.post(EXCLUSIONS_OFFICER, '/children', {
    ...{ schoolUrn: 110_002, owningService: 'exclusions', onRollFrom: `${year - 3}-09-03`, upn: null },
    ...{ givenNames: 'Kacper', familyName: 'Nowicki-Finch', dateOfBirth: `${year - 14}-07-30` },
    ...{ address: null, contact: 'Mr D. Finch, father, 01632 960 002' },
  });
  await council.post(EXCLUSIONS_OFFICER, `/children/${childId}/owning-teams`, { owningTeam: 'exclusions', from });
  await council.post(EXCLUSIONS_OFFICER, `/children/${childId}/allocated-officers`, {
    ...{ officerId: EXCLUSIONS_OFFICER, from },
  });
  const { id: referralId, events } = await council.post(EXCLUSIONS_OFFICER, '/referrals', {
    ...{ childId, agreement: 'peterborough-cepet', lot: 'lot-4' },
    requirement:
      'Permanently excluded this week. Every day and all day; takes engines apart and puts them back, reads well, is better with one adult than with two.',
  });
  const read = { checked: true, filledInId: events[0]!.id };
  await council.post(EXCLUSIONS_OFFICER, `/referrals/${referralId}/sending`, read);
  // More than an officer may approve by the council’s scheme of delegation: it waits for who may.
  await council.post(NENE_BRIDGE.person, `/referrals/${referralId}/offers`, {
    ...{
      providerId: NENE_BRIDGE.provider,
      startsOn: daysOfTheSample(from).offers.waiting,
      sessionsPerWeek: 10,
      weeklyPrice: 64_000,
    },
    howNeedIsMet: 'One to one in a workshop, with a mechanic who teaches.',
  });
  await council.post(FERRY_MEADOWS.person, `/referrals/${referralId}/declines`, {
    ...{ providerId: FERRY_MEADOWS.provider, reason: 'no-capacity', note: null },
  });
  return childId;
}
