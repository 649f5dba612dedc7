import { Command, refusals } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { datedPart, type Restated } from '../dated-part.ts';

type Told = Readonly<{
  childId: string;
  /** People around the child by their number, `council` by a care order; `nobody-known` alone says that nobody is known to have it. */
  holders: readonly string[];
  from: CivilDate;
}>;

export const COUNCIL = 'council';
export const NOBODY_KNOWN = 'nobody-known';

/** From a day on, behind or ahead, these have parental responsibility. */
export class ChangeParentalResponsibility extends Command<Told> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['ParentalResponsibilityChanged'] as const;
}

/** A change of parental responsibility as it should have been recorded. */
export class CorrectParentalResponsibility extends Command<Restated<Told>> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['ParentalResponsibilityChangedCorrected'] as const;
}

const refusal = refusals({
  'nobody-and-somebody':
    'You say that nobody is known to have parental responsibility, and name who has it. Say one or the other.',
  'no-such-person': 'No such person is recorded around this child: record the person first.',
});

const { change, correct } = datedPart('ParentalResponsibilityChanged', ({ holders }: Told, { circumstances }) => {
  const named = [...new Set(holders)];
  const people = named.filter((each) => each !== COUNCIL && each !== NOBODY_KNOWN);
  if (named.includes(NOBODY_KNOWN) && named.length > 1) throw refusal('nobody-and-somebody', 'holders');
  const known = new Set(
    circumstances.flatMap((fact) => (fact.type === 'PersonAroundChanged' ? fact.data.subjectId : [])),
  );
  if (people.some((each) => !known.has(each))) throw refusal('no-such-person', 'holders');
  return { data: {}, personal: { holders: { people, councilByCareOrder: named.includes(COUNCIL) } } };
});
export const changeParentalResponsibility = change;
export const correctParentalResponsibility = correct;
