import { knownDay, schoolDayBasis, schoolDays, within, type SchoolCalendar } from '../calendar/index.ts';
import {
  apply,
  civilDate,
  compareFractions,
  dateInWords,
  demand,
  fraction,
  oneOf,
  weekdayAndDate,
  wholeNumber,
  type Application,
  type Fraction,
  type IsoDate,
  type Judgement,
} from '../foundation/index.ts';
import { boardMeetingRule, type BoardMeetingFacts } from './data/suspension-totals-law.ts';

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
 * @throws InvalidInput `not-one-of`, `not-a-whole-number` (no suspension in the term included), `not-a-civil-date`,
 * `before-the-notice`, `beyond-the-calendar`
 */
export function boardMeeting(
  matter: ForTheBoard,
  noticeOn: IsoDate,
  calendar: SchoolCalendar,
  missedExamination: IsoDate | null = null,
): Application<BoardMeeting> {
  check(matter);
  civilDate(noticeOn, 'noticeOn');
  if (missedExamination !== null) {
    const later = civilDate(missedExamination, 'missedExamination') >= noticeOn;
    demand(later, 'missedExamination', 'before-the-notice', 'must not be before the notice');
  }
  const inputs = { matter, noticeOn, calendar, missedExamination };
  return apply(boardMeetingRule, noticeOn, inputs, (facts): Judgement<BoardMeeting> => {
    const examination = missedExamination === null ? null : `the examination of ${dateInWords(missedExamination)}`;
    const must = mustMeet(matter, facts);
    if (must === null) {
      const duty = madeRepresentations(matter) ? 'considers representations' : 'none';
      const result = { duty, by: null, mayDirectReinstatement: false, tryBefore: missedExamination } as const;
      return { result, sentence: withoutMeeting(matter, facts, examination) };
    }
    const by = within(schoolDays(must.within, calendar), knownDay(calendar, noticeOn, 'noticeOn'));
    const before = examination === null ? '' : ` It tries to meet before ${examination}.`;
    return {
      result: { duty: 'must meet', by, mayDirectReinstatement: true, tryBefore: missedExamination },
      sentence: `The governing board must meet by ${weekdayAndDate(by)}: ${must.why}.${before}`,
      restsOn: [schoolDayBasis(noticeOn)],
    };
  });
}

function check(matter: ForTheBoard): void {
  oneOf(matter.kind, ['permanent exclusion', 'suspension'], 'matter.kind');
  if (matter.kind === 'permanent exclusion') return;
  wholeNumber(matter.inTerm.n, 'matter.inTerm.n', 1);
  wholeNumber(matter.inTerm.d, 'matter.inTerm.d', 1);
}

const madeRepresentations = (matter: ForTheBoard) => matter.kind === 'suspension' && matter.parentMakesRepresentations;

const above = (matter: ForTheBoard, line: number) =>
  matter.kind === 'suspension' && compareFractions(matter.inTerm, fraction(line)) > 0;

function mustMeet(matter: ForTheBoard, facts: BoardMeetingFacts): { within: number; why: string } | null {
  const { mustMeetAbove, onRequestAbove } = facts;
  if (matter.kind === 'permanent exclusion') return { within: facts.within, why: 'a permanent exclusion' };
  if (above(matter, mustMeetAbove))
    return { within: facts.within, why: `more than ${mustMeetAbove} school days of suspension in the term` };
  if (!above(matter, onRequestAbove) || !madeRepresentations(matter)) return null;
  const why = `the parent makes representations on more than ${onRequestAbove} school days in the term`;
  return { within: facts.withinOnRequest, why };
}

function withoutMeeting(matter: ForTheBoard, facts: BoardMeetingFacts, examination: string | null): string {
  if (madeRepresentations(matter)) {
    const before = examination === null ? '' : ` It tries to meet before ${examination}.`;
    return `The governing board considers the parent’s representations and cannot direct reinstatement.${before}`;
  }
  const need =
    examination === null ? 'need not meet' : `tries to meet before ${examination} and otherwise need not meet`;
  return above(matter, facts.onRequestAbove)
    ? `The governing board ${need} unless the parent makes representations: then within ${facts.withinOnRequest} school days of the notice.`
    : `The governing board ${need}: representations of the parent it would only consider, and could not direct reinstatement.`;
}
