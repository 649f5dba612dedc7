import {
  ifKnown,
  knownDay,
  notHeld,
  schoolDayBasis,
  schoolDays,
  within,
  type SchoolCalendar,
} from '../calendar/index.ts';
import {
  apply,
  civilDate,
  compareFractions,
  dateInWords,
  fraction,
  oneOf,
  weekdayAndDate,
  wholeNumber,
  type Application,
  type Fraction,
  type IsoDate,
  type Judgement,
} from '../foundation/index.ts';
import { EXCLUDING_SCHOOLS, type ExcludingSchool } from './data/day-six-law.ts';
import {
  ASSESSMENTS,
  boardMeetingRule,
  type Assessment,
  type BoardMeetingFacts,
} from './data/suspension-totals-law.ts';

/** What the board is asked to consider; `inTerm`: school days of suspension in the term, this one included. */
export type ForTheBoard =
  | Readonly<{ kind: 'permanent exclusion' }>
  | Readonly<{ kind: 'suspension'; inTerm: Fraction; parentMakesRepresentations: boolean }>;

/** The first examination or test that the exclusion makes the pupil miss, on its day; it can be over before the notice. */
export type MissedAssessment = Readonly<{ kind: Assessment; on: IsoDate }>;

export interface BoardMeeting {
  readonly duty: 'must meet' | 'considers representations' | 'none';
  /** Last day for the meeting; null where there is no limit, or the calendar does not hold the day (a caveat says so). */
  readonly by: IsoDate | null;
  readonly mayDirectReinstatement: boolean;
  /** An examination or test that the pupil would miss: so far as practicable the board meets before this day; null = none. */
  readonly tryBefore: IsoDate | null;
  /** Of a maintained school, where too few governors can meet before the examination or test. */
  readonly chairMayDecideAlone: boolean;
}

/**
 * Whether and by when the governing board (or the trust, or the management committee) meets. Counted in school days from
 * the notice, not counted itself. A suspension of any length that costs a public examination or a National Curriculum
 * test is considered as one of more than 15 days is. SI 2012/1033 regs 6, 15 and 24; domain reference 3.3. Looked up on
 * the day of the notice.
 * @throws InvalidInput `not-one-of`, `not-a-whole-number` (no suspension in the term included), `not-a-civil-date`,
 * `beyond-the-calendar` (the notice)
 */
export function boardMeeting(
  matter: ForTheBoard,
  noticeOn: IsoDate,
  school: Readonly<{ kind: ExcludingSchool; calendar: SchoolCalendar }>,
  missed: MissedAssessment | null = null,
): Application<BoardMeeting> {
  check(matter);
  oneOf(school.kind, EXCLUDING_SCHOOLS, 'school.kind');
  civilDate(noticeOn, 'noticeOn');
  if (missed !== null) {
    oneOf(missed.kind, ASSESSMENTS, 'missed.kind');
    civilDate(missed.on, 'missed.on');
  }
  const inputs = { matter, noticeOn, school, missed };
  return apply(boardMeetingRule, noticeOn, inputs, (facts): Judgement<BoardMeeting> => {
    const must = mustMeet(matter, missed, facts);
    const ahead = missed !== null && missed.on >= noticeOn;
    const chairMayDecideAlone = ahead && facts.chairMayDecide.includes(school.kind);
    if (must === null) {
      const duty = madeRepresentations(matter) ? 'considers representations' : 'none';
      const result = { duty, by: null, mayDirectReinstatement: false, tryBefore: null, chairMayDecideAlone } as const;
      return { result, sentence: withoutMeeting(matter, facts) };
    }
    const { calendar } = school;
    knownDay(calendar, noticeOn, 'noticeOn');
    const by = ifKnown(() => within(schoolDays(must.within, calendar), noticeOn));
    const tryBefore = ahead ? missed.on : null;
    const when = by === null ? `within ${must.within} school days of the notice` : `by ${weekdayAndDate(by)}`;
    return {
      result: { duty: 'must meet', by, mayDirectReinstatement: true, tryBefore, chairMayDecideAlone },
      sentence: `The governing board must meet ${when}: ${must.why}.${beforeIt(missed, ahead, chairMayDecideAlone)}`,
      restsOn: [schoolDayBasis(noticeOn)],
      caveats: by === null ? [notHeld(calendar, 'the last day for the meeting')] : [],
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

function mustMeet(
  matter: ForTheBoard,
  missed: MissedAssessment | null,
  facts: BoardMeetingFacts,
): { within: number; why: string } | null {
  const { mustMeetAboveSchoolDays, onRequestAboveSchoolDays } = facts;
  if (matter.kind === 'permanent exclusion') return { within: facts.withinSchoolDays, why: 'a permanent exclusion' };
  const reasons = [
    ...(above(matter, mustMeetAboveSchoolDays)
      ? [`more than ${mustMeetAboveSchoolDays} school days of suspension in the term`]
      : []),
    ...(missed === null ? [] : [`a suspension that costs a ${missed.kind}`]),
  ];
  if (reasons.length > 0) return { within: facts.withinSchoolDays, why: reasons.join(', and ') };
  if (!above(matter, onRequestAboveSchoolDays) || !madeRepresentations(matter)) return null;
  const why = `the parent makes representations on more than ${onRequestAboveSchoolDays} school days in the term`;
  return { within: facts.withinSchoolDaysOnRequest, why };
}

function beforeIt(missed: MissedAssessment | null, ahead: boolean, chairMay: boolean): string {
  if (missed === null) return '';
  if (!ahead) return ` The ${missed.kind} of ${dateInWords(missed.on)} was before the notice, and is missed already.`;
  const chair = chairMay ? ' If too few governors can meet before it, the chair may decide alone.' : '';
  return ` So far as practicable it meets before the ${missed.kind} of ${dateInWords(missed.on)}.${chair}`;
}

function withoutMeeting(matter: ForTheBoard, facts: BoardMeetingFacts): string {
  if (madeRepresentations(matter))
    return 'The governing board considers the parent’s representations and cannot direct reinstatement.';
  return above(matter, facts.onRequestAboveSchoolDays)
    ? `The governing board need not meet unless the parent makes representations: then within ${facts.withinSchoolDaysOnRequest} school days of the notice.`
    : 'The governing board need not meet: representations of the parent it would only consider, and could not direct reinstatement.';
}
