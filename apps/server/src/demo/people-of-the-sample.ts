import type { DevelopmentPerson } from '#platform/identity';
import { addDays } from '#statutory-rules';
import { londonDate, type CivilDate, type Instant } from '#platform/time';
import { ADMINISTRATOR, AP_LEAD, AUDITOR, TEAM_MANAGER } from './cast.ts';
import type { SampleCouncil } from './sample-council.ts';

/**
 * Puts the people of the demonstration on the register, each with what two others say they are. The administrator, who
 * gives, is vouched for by the list alone: nobody gives to themselves.
 */
export async function peopleOfTheSample(
  council: SampleCouncil,
  people: readonly DevelopmentPerson[],
  from: CivilDate,
): Promise<void> {
  const enter = async ({ id, name, role, team, organisation }: DevelopmentPerson, confirmedBy: string) => {
    await council.post(ADMINISTRATOR, '/people', { name, vouchedBy: 'demonstration', subject: id });
    const of = { role, from, ...(team !== null && { team }), ...(organisation !== 'council' && { organisation }) };
    const { events } = await council.post(ADMINISTRATOR, `/people/${id}/roles`, of);
    await council.post(confirmedBy, `/people/${id}/grants/${events[0]!.id}/confirmations`, { checked: true });
  };
  const others = people.filter(({ id }) => id !== ADMINISTRATOR && id !== TEAM_MANAGER);
  // Who is on the register is what it says there: the first who confirms is confirmed by one who is not on it yet.
  await enter(
    people.find(({ id }) => id === TEAM_MANAGER)!,
    AP_LEAD,
  );
  await council.settled();
  for (const each of others) await enter(each, TEAM_MANAGER);
  // Whoever answers for what is given has seen who began here: new to them is what comes after.
  for (const { id } of people.filter(({ role }) => ANSWERS_FOR_IT.includes(role))) await council.get(id, '/grants');
}

const ANSWERS_FOR_IT = ['team-manager', 'ap-lead', 'data-protection-officer'];

/** The audit of a school year, of one child: what an auditor of the demonstration has to read. */
export async function auditOf(council: SampleCouncil, childId: string, now: Instant): Promise<void> {
  const today = londonDate(now);
  const { events } = await council.post(AP_LEAD, `/people/${AUDITOR}/audit-terms`, {
    ...{ children: [{ childId }], periodFrom: '2025-09-01', periodTo: '2026-08-31', from: today },
    ...{ lastDay: addDays(today, 90), because: 'The yearly audit of tuition that was paid for' },
  });
  await council.post(TEAM_MANAGER, `/people/${AUDITOR}/grants/${events[0]!.id}/confirmations`, { checked: true });
}
