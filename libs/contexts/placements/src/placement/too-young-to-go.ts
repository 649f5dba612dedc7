import { questions, type Question } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { weekdayAndDate } from '#statutory-rules';
import { isNotKnown, type Birth } from '../asks/births.ts';
import { isPastSchoolAge, type Destination } from './destinations.ts';
import { leavingDateOf } from './leaving-date.ts';
import type { EndReason } from './placement.codes.ts';
import type { Course } from './placement.ts';

type Ending = Readonly<{ endedOn: CivilDate; reason: EndReason; destination: Destination }>;

const question = questions({
  'not-past-school-age': 'The child is not past compulsory school age on the last day.',
  'age-cannot-be-said':
    'The answer is for whoever is past compulsory school age. Whether this child is cannot be said yet: the date of birth is not known.',
  'destination-past-school-age': 'The child goes where nobody goes who is of compulsory school age.',
});

/** The last day of compulsory school age: of a placement that does not go by it, such as one by a plan, by the child’s birth. */
export const leavingDay = ({ leavingDate }: Pick<Course, 'leavingDate'>, birth: Birth | null): LeavingDay =>
  isNotKnown(birth) ? 'birth-not-known' : (leavingDate ?? (birth && leavingDateOf(birth)?.date) ?? null);

/** Null where the law of that day is not known, or the record was destroyed: nothing is asked. */
type LeavingDay = CivilDate | 'birth-not-known' | null;

/**
 * What the age of the child excludes of how a placement ended. Who ends in May may go to a sixth form in September, so that it is
 * asked and not refused.
 * @param leavingDate the last day of compulsory school age
 * @param at where it is asked why the placement ended
 */
export function tooYoungToGo(
  { endedOn, reason, destination }: Ending,
  leavingDate: LeavingDay,
  at = 'reason',
): readonly Question[] {
  if (leavingDate === 'birth-not-known') return notToBeSaid({ endedOn, reason, destination }, at);
  if (leavingDate === null || endedOn >= leavingDate) return [];
  const until = `compulsory school age lasts to ${weekdayAndDate(leavingDate)} for this child`;
  const past = 'is for whoever is past compulsory school age, and';
  return [
    ...(reason === 'left-compulsory-school-age'
      ? [question('not-past-school-age', { at, of: endedOn }, `Why it ended: the answer ${past} ${until}.`)]
      : []),
    ...(isPastSchoolAge(destination)
      ? [
          question(
            'destination-past-school-age',
            { at: 'destination', of: destination },
            `Where the child went: the answer ${past} ${until}.`,
          ),
        ]
      : []),
  ];
}

const notToBeSaid = ({ endedOn, reason, destination }: Ending, at: string): readonly Question[] => [
  ...(reason === 'left-compulsory-school-age' ? [question('age-cannot-be-said', { at, of: endedOn })] : []),
  ...(isPastSchoolAge(destination)
    ? [question('age-cannot-be-said', { at: 'destination', of: `${endedOn}-${destination}` })]
    : []),
];
