import { questions, type Question } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { counted, weekdayAndDate } from '#statutory-rules';
import { isNotKnown, type Birth } from '../asks/births.ts';
import type { OfferTaken } from '../asks/offers-taken.ts';
import type { SenOnRecord } from '../asks/sen-on-record.ts';
import type { AgreedTerms } from './agreed-terms.ts';
import { askedOfPlan } from './plan-on-record.ts';
import { leavingDateOf } from './leaving-date.ts';

type Said = Pick<AgreedTerms, 'startsOn' | 'legalBasis' | 'timetable'>;
type Known = Readonly<{
  couldStartOn: CivilDate | null;
  birth: Birth | null;
  taken: OfferTaken | null;
  sen?: SenOnRecord | null;
}>;

const question = questions({
  'post-16-of-school-age': 'The legal basis “Post-16 provision” is for whoever is past compulsory school age.',
  'post-16-cannot-be-said':
    'The legal basis “Post-16 provision” is for whoever is past compulsory school age. Whether this child is cannot be said yet: the date of birth is not known.',
  'before-the-day-offered': 'The first day is before the day from which the place was offered.',
  'before-the-award': 'The first day is before the place was awarded.',
  'other-than-offered': 'The timetable has other than the sessions a week that were offered, and are paid.',
});

/**
 * What is odd of a start beside what was offered and how old the child is: it may be right all the same, so that it is asked.
 * @param was where it is said anew: what stays as it was recorded is not asked about again
 */
export const oddOfStart = (said: Said, known: Known, was: Said | null = null): readonly Question[] =>
  [
    ofBasis(said, known.birth, was),
    askedOfPlan(said, known.sen ?? null, was),
    ofFirstDay(said, known, was),
    ofSessions(said, known.taken, was),
  ].filter((each) => each !== null);

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

/** One question of one day: what was awarded later was not offered for it either. */
function ofFirstDay({ startsOn }: Said, { couldStartOn, taken }: Known, was: Said | null): Question | null {
  if (was?.startsOn === startsOn) return null;
  const at = { at: 'startsOn', of: startsOn } as const;
  if (taken && startsOn < taken.awardedOn)
    return question(
      'before-the-award',
      at,
      `The first day is before ${weekdayAndDate(taken.awardedOn)}, when the place was awarded.`,
    );
  return couldStartOn === null || startsOn >= couldStartOn
    ? null
    : question(
        'before-the-day-offered',
        at,
        `The first day is before ${weekdayAndDate(couldStartOn)}, from when the place was offered.`,
      );
}

function ofSessions({ timetable }: Said, taken: OfferTaken | null, was: Said | null): Question | null {
  const many = timetable.length;
  return taken === null || many === taken.sessionsAWeek || was?.timetable.length === many
    ? null
    : question(
        'other-than-offered',
        { at: 'timetable', of: String(many) },
        `The timetable has ${counted(many, 'session')} a week. The offer that was taken is for ${taken.sessionsAWeek}, and is paid as such.`,
      );
}
