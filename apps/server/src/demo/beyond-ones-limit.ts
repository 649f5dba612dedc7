import { addDays } from '#statutory-rules';
import { londonDate, type CivilDate, type Instant } from '#platform/time';
import { EXCLUSIONS_OFFICER, FENLAND_ONLINE, FERRY_MEADOWS, NENE_BRIDGE } from './cast.ts';
import { howTheyLive, withoutFixedAddress } from './how-they-live.ts';
import type { SampleCouncil } from './sample-council.ts';
import { daysOfTheSample, workingDayBefore } from './days-of-the-sample.ts';

/** Everybody has answered, and the one offer costs more than an officer may approve: it waits for who may. */
export async function beyondOnesLimit(council: SampleCouncil, now: Instant): Promise<void> {
  const today = londonDate(now);
  const from = workingDayBefore(today);
  const year = Number(today.slice(0, 4));
  await council.at(`${from}T15:25:00.000Z`);
  const since: CivilDate = `${year - 3}-09-04`;
  const { id: childId } = await council.post(EXCLUSIONS_OFFICER, '/children', {
    ...{ schoolUrn: 110_002, owningService: 'exclusions', onRollFrom: since, upn: null },
    ...{ givenNames: 'Tamsin', familyName: 'Oyelaran', dateOfBirth: `${year - 14}-01-23` },
    ...{ address: null, contact: 'Mr B. Oyelaran, father, 01632 960 007' },
  });
  await council.post(EXCLUSIONS_OFFICER, `/children/${childId}/owning-teams`, { owningTeam: 'exclusions', from });
  await council.post(EXCLUSIONS_OFFICER, `/children/${childId}/allocated-officers`, {
    ...{ officerId: EXCLUSIONS_OFFICER, from },
  });
  await howTheyLive(council, EXCLUSIONS_OFFICER, childId, withoutFixedAddress(addDays(from, -28)), since);
  const { id: referralId, events } = await council.post(EXCLUSIONS_OFFICER, '/referrals', {
    ...{ childId, agreement: 'peterborough-cepet', lot: 'lot-4' },
    requirement: 'Two adults at all times at first, away from a busy building. Cooks; wants a food course.',
  });
  const answers = `/referrals/${referralId}`;
  await council.post(EXCLUSIONS_OFFICER, `${answers}/sending`, { checked: true, filledInId: events[0]!.id });
  await council.at(`${from}T15:55:00.000Z`);
  for (const { person, provider: providerId } of [FERRY_MEADOWS, FENLAND_ONLINE])
    await council.post(person, `${answers}/declines`, { providerId, reason: 'no-capacity', note: null });
  await council.post(NENE_BRIDGE.person, `${answers}/offers`, {
    ...{
      providerId: NENE_BRIDGE.provider,
      startsOn: daysOfTheSample(today).offers.beyondOnesLimit,
      sessionsPerWeek: 10,
      weeklyPrice: 72_000,
    },
    howNeedIsMet:
      'Two tutors in the training kitchen, every day and the same two all term. A food course can begin in her third week.',
  });
}
