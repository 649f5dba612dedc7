import { questions, type AskedAbout, type Question } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { ageOn, nationalCurriculumYear, weekdayAndDate } from '#statutory-rules';
import type { SchoolChosen } from '../asks/schools.ts';

const question = questions({
  'age-outside-the-school':
    'By its date of birth the child is not of an age that the school takes. Check the date of birth, and the school.',
});

/** Hardly any school takes a child who is younger or older, whatever its ages are. */
const [YOUNGEST, OLDEST] = [2, 19];
/** Who starts in Reception was four on the last day of August. */
const AGE_BEFORE_RECEPTION = 4;

type Asked = Readonly<{ school: SchoolChosen; bornOn: CivilDate | null; on: CivilDate }>;

/**
 * What a person should look at twice before a child comes onto a roll: by the ages of the school where the register says them. A
 * school takes whoever comes to its first age in that school year, and nobody who came to its last before.
 */
export function ageAtSchool({ school, bornOn, on }: Asked, about: AskedAbout): readonly Question[] {
  if (bornOn === null || bornOn > on) return [];
  const age = ageOn(bornOn, on);
  const of = { ...about, of: `${about.of}-${bornOn}` };
  const is = `On ${weekdayAndDate(on)} the child is ${age}. Check the date of birth, and the school.`;
  const known = school === null || school === 'unknown' ? null : school;
  if (known?.ages) {
    const { from, to } = known.ages;
    return isOfYears(bornOn, on, known.ages)
      ? []
      : [question('age-outside-the-school', of, `${known.name} takes pupils from ${from} to ${to}. ${is}`)];
  }
  return age >= YOUNGEST && age <= OLDEST
    ? []
    : [question('age-outside-the-school', of, `Schools take children from ${YOUNGEST} to ${OLDEST}. ${is}`)];
}

function isOfYears(bornOn: CivilDate, on: CivilDate, { from, to }: Readonly<{ from: number; to: number }>): boolean {
  const year = nationalCurriculumYear(bornOn, on);
  if (year.kind !== 'applied') return true;
  const ageInAugust = year.result + AGE_BEFORE_RECEPTION;
  return ageInAugust + 1 >= from && ageInAugust < to;
}
