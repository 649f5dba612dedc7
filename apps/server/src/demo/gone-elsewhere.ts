import { londonDate, type Instant } from '#platform/time';
import { addDays } from '#statutory-rules';
import { SEN_OFFICER } from './cast.ts';
import type { SampleCouncil } from './sample-council.ts';
import { workingDayBefore } from './days-of-the-sample.ts';

/** One who is said to have moved away, which nobody has confirmed; and one whose record is closed, since the school there has. */
export async function goneElsewhere(council: SampleCouncil, now: Instant): Promise<void> {
  const from = workingDayBefore(londonDate(now));
  const year = Number(from.slice(0, 4));
  await council.at(`${from}T16:20:00.000Z`);
  const child = async (called: object, month: string) => {
    const { id } = await council.post(SEN_OFFICER, '/children', {
      ...{ schoolUrn: 110_013, owningService: 'sen', onRollFrom: `${year - 2}-09-05`, upn: null, address: null },
      ...{ ...called, dateOfBirth: `${year - 11}-${month}-17` },
    });
    await council.post(SEN_OFFICER, `/children/${id}/owning-teams`, { owningTeam: 'sen', from });
    await council.post(SEN_OFFICER, `/children/${id}/allocated-officers`, { officerId: SEN_OFFICER, from });
    return `/children/${id}`;
  };
  const waits = await child({ givenNames: 'Lena', familyName: 'Kowalska', contact: null }, '03');
  const left = { whereabouts: 'moved-away', from: addDays(from, -14) };
  await council.post(SEN_OFFICER, `${waits}/whereabouts`, { ...left, movedTo: 'Leicester' });
  const arrived = await child({ givenNames: 'Owen', familyName: 'Pritchard', contact: null }, '07');
  const there = { movedTo: 'Cardiff', school: 'Fitzalan High School' };
  await council.post(SEN_OFFICER, `${arrived}/whereabouts`, { ...left, ...there });
  await council.post(SEN_OFFICER, `${arrived}/closings`, {
    ...{ because: 'moved-away', on: left.from, confirmer: 'receiving-school', confirmedOn: from },
    ...{ confirmedBy: 'Mr Rees, admissions', details: 'The file went to the school on the same day.' },
  });
}
