import { schoolDays, within, type SchoolCalendar } from '../calendar/index.ts';
import {
  apply,
  civilDate,
  compareFractions,
  dateInWords,
  fraction,
  weekdayAndDate,
  type Application,
  type Fraction,
  type IsoDate,
} from '../foundation/index.ts';
import { boardMeetingRule } from './data/suspension-totals-law.ts';

/** What the board is asked to consider; `inTerm`: school days of suspension in the term, this one included. */
export type ForTheBoard =
  | Readonly<{ kind: 'permanent exclusion' }>
  | Readonly<{ kind: 'suspension'; inTerm: Fraction; parentMakesRepresentations: boolean }>;

export interface BoardMeeting {
  readonly duty: 'must meet' | 'considers representations' | 'none';
  /** Last day for the meeting; null where there is no limit. */
  readonly by: IsoDate | null;
  readonly mayDirectReinstatement: boolean;
  /** A public examination that the pupil would miss: the board tries to meet before this day; null = none. */
  readonly tryBefore: IsoDate | null;
}

/**
 * Whether and by when the governing board (or the trust) meets. Counted in school days from the notice, not counted
 * itself. Domain reference 3.3. Looked up on the day of the notice.
 * @param missedExamination day of the first public examination that the exclusion would make the pupil miss
 * @throws InvalidInput `not-a-civil-date`, `beyond-the-calendar`
 */
export function boardMeeting(
  matter: ForTheBoard,
  noticeOn: IsoDate,
  calendar: SchoolCalendar,
  missedExamination: IsoDate | null = null,
): Application<BoardMeeting> {
  if (missedExamination !== null) civilDate(missedExamination, 'missedExamination');
  return apply(boardMeetingRule, noticeOn, { matter, noticeOn, calendar, missedExamination }, (facts) => {
    const above = (line: number) => matter.kind === 'suspension' && compareFractions(matter.inTerm, fraction(line)) > 0;
    const asked = matter.kind === 'suspension' && matter.parentMakesRepresentations;
    const limit = (count: number) => within(schoolDays(count, calendar), noticeOn);
    const meets = (by: IsoDate): BoardMeeting => ({
      duty: 'must meet',
      by,
      mayDirectReinstatement: true,
      tryBefore: missedExamination,
    });
    const exam =
      missedExamination === null
        ? ''
        : ` It tries to meet before the examination of ${dateInWords(missedExamination)}.`;
    const said = (result: BoardMeeting, why: string) => ({
      result,
      sentence: `The governing board must meet by ${weekdayAndDate(result.by!)}: ${why}.${exam}`,
    });
    if (matter.kind === 'permanent exclusion') return said(meets(limit(facts.within)), 'a permanent exclusion');
    if (above(facts.mustMeetAbove))
      return said(meets(limit(facts.within)), `more than ${facts.mustMeetAbove} school days of suspension in the term`);
    if (above(facts.onRequestAbove) && asked)
      return said(
        meets(limit(facts.withinOnRequest)),
        `the parent makes representations on more than ${facts.onRequestAbove} school days in the term`,
      );
    const duty = asked ? 'considers representations' : 'none';
    return {
      result: { duty, by: null, mayDirectReinstatement: false, tryBefore: missedExamination },
      sentence: asked
        ? `The governing board considers the parent’s representations and cannot direct reinstatement.${exam}`
        : `The governing board need not meet unless the parent makes representations.${exam}`,
    };
  });
}
