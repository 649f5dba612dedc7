import { questions, type Question } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { weekdayAndDate } from '#statutory-rules';
import { isNotKnown, type Birth } from '../asks/births.ts';
import { leavingDateOf } from './leaving-date.ts';
import type { LegalBasis } from './placement.codes.ts';

type Said = Readonly<{ startsOn: CivilDate; legalBasis: LegalBasis }>;
type Known = Readonly<{ couldStartOn: CivilDate | null; birth: Birth | null }>;

const question = questions({
  'post-16-of-school-age': 'The legal basis “Post-16 provision” is for whoever is past compulsory school age.',
  'post-16-cannot-be-said':
    'The legal basis “Post-16 provision” is for whoever is past compulsory school age. Whether this child is cannot be said yet: the date of birth is not known.',
  'before-the-day-offered': 'The first day is before the day from which the place was offered.',
});

/**
 * What is odd of a start beside what was offered and how old the child is: it may be right all the same, so that it is asked.
 * @param was where it is said anew: what stays as it was recorded is not asked about again
 */
export const oddOfStart = (said: Said, { couldStartOn, birth }: Known, was: Said | null = null): readonly Question[] =>
  [ofBasis(said, birth, was), ofFirstDay(said, couldStartOn, was)].filter((each) => each !== null);

function ofBasis({ startsOn, legalBasis }: Said, birth: Birth | null, was: Said | null): Question | null {
  const isAsWas = was?.legalBasis === legalBasis && was.startsOn === startsOn;
  if (!isAsWas && legalBasis === 'post-16' && isNotKnown(birth))
    return question('post-16-cannot-be-said', { at: 'legalBasis', of: startsOn });
  const last = birth && leavingDateOf(birth)?.date;
  return isAsWas || legalBasis !== 'post-16' || !last || startsOn > last
    ? null
    : question(
        'post-16-of-school-age',
        { at: 'legalBasis', of: startsOn },
        `The legal basis “Post-16 provision” is for whoever is past compulsory school age, which lasts to ${weekdayAndDate(last)} for this child.`,
      );
}

const ofFirstDay = ({ startsOn }: Said, couldStartOn: CivilDate | null, was: Said | null): Question | null =>
  couldStartOn === null || startsOn >= couldStartOn || was?.startsOn === startsOn
    ? null
    : question(
        'before-the-day-offered',
        { at: 'startsOn', of: startsOn },
        `The first day is before ${weekdayAndDate(couldStartOn)}, from when the place was offered.`,
      );
