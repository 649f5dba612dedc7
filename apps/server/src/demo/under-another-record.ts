import { londonDate, type Instant } from '#platform/time';
import { addDays } from '#statutory-rules';
import { AP_LEAD, DATA_PROTECTION_OFFICER, SEN_OFFICER } from './cast.ts';
import { workingDayBefore } from './days-of-the-sample.ts';
import { eventOf, type SampleCouncil } from './sample-council.ts';

/** A child who was adopted: the record under the name of birth is closed and sealed, and nobody finds it. */
export async function underAnotherRecord(council: SampleCouncil, now: Instant): Promise<void> {
  const from = workingDayBefore(londonDate(now));
  const year = Number(from.slice(0, 4));
  const { id } = await council.post(SEN_OFFICER, '/children', {
    ...{ schoolUrn: 110_013, owningService: 'sen', onRollFrom: `${year - 2}-09-05`, upn: null, address: null },
    ...{ givenNames: 'Kayleigh', familyName: 'Dunmore', contact: null, dateOfBirth: `${year - 9}-10-02` },
  });
  const record = `/children/${id}`;
  await council.post(SEN_OFFICER, `${record}/owning-teams`, { owningTeam: 'sen', from });
  await council.post(SEN_OFFICER, `${record}/allocated-officers`, { officerId: SEN_OFFICER, from });
  await council.post(SEN_OFFICER, `${record}/closings`, {
    ...{ because: 'under-another-record', on: addDays(from, -3) },
    details: 'Her adopters have registered her under the name that the order gives her.',
  });
  await council.settled();
  const asked = await council.post(AP_LEAD, `${record}/sealings`, {
    ...{ ground: 'adopted', reference: 'Adoption file 2214' },
    because: 'The adoption order came in from the family court; social care holds the original.',
  });
  const sealing = `${record}/sealings/${eventOf(asked, 'SealingAsked')}`;
  await council.post(DATA_PROTECTION_OFFICER, `${sealing}/confirmations`, { checked: true });
}
