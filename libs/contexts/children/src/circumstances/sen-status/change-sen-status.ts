import { Command, refusals } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { Need, SenStatus } from '../circumstances.events.ts';
import { datedPart, type Restated } from '../dated-part.ts';

type Told = Readonly<{
  childId: string;
  status: SenStatus;
  primaryNeed: Need | null;
  planIssuedOn: CivilDate | null;
  planReviewedOn: CivilDate | null;
  /** Three figures; null where it is not known which authority maintains the plan. */
  planAuthority: number | null;
  from: CivilDate;
}>;

/** From a day on, behind or ahead, this is done for the child's special educational needs. */
export class ChangeSenStatus extends Command<Told> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['SenStatusChanged'] as const;
}

/** A change of the SEN status as it should have been recorded. */
export class CorrectSenStatus extends Command<Restated<Told>> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['SenStatusChangedCorrected'] as const;
}

const refusal = refusals({
  'plan-needs-its-day': 'A child who has an EHC plan has it from a day: say when the plan was first issued.',
  'no-plan': 'Only a child with an EHC plan has days and an authority of one: leave them empty, or choose the plan.',
  'no-need': 'A child without SEN provision has no type of need: leave it empty, or choose what is done.',
  'issued-later': 'The plan was issued after the day from which the child is to have it.',
  'reviewed-before-issued': 'The plan cannot have been reviewed before it was first issued.',
  'reviewed-later':
    'The review is after the day from which this holds: record it as a change from the day of the review.',
});

/** What is told, as it is recorded. @throws Refusal where it cannot be so */
export function senSaid(told: Told) {
  const { status, primaryNeed, planIssuedOn: issuedOn, planReviewedOn: reviewedOn, planAuthority: authority } = told;
  if (status === 'N' && primaryNeed !== null) throw refusal('no-need', 'primaryNeed');
  if (status !== 'E') {
    const given = Object.entries({ planIssuedOn: issuedOn, planReviewedOn: reviewedOn, planAuthority: authority });
    const [first] = given.flatMap(([name, value]) => (value === null ? [] : name));
    if (first) throw refusal('no-plan', first);
    return { data: { status, primaryNeed, plan: null } };
  }
  if (issuedOn === null) throw refusal('plan-needs-its-day', 'planIssuedOn');
  if (issuedOn > told.from) throw refusal('issued-later', 'planIssuedOn');
  if (reviewedOn !== null && reviewedOn < issuedOn) throw refusal('reviewed-before-issued', 'planReviewedOn');
  if (reviewedOn !== null && reviewedOn > told.from) throw refusal('reviewed-later', 'planReviewedOn');
  return { data: { status, primaryNeed, plan: { issuedOn, reviewedOn, authority } } };
}

const { change, correct } = datedPart('SenStatusChanged', senSaid);
export const changeSenStatus = change;
export const correctSenStatus = correct;
