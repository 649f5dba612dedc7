import { Command, refusals } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { weekdayAndDate } from '#statutory-rules';
import type { ExamLevel, ExamSeries, ExamStand } from '../circumstances.events.ts';
import { partOfEach, type Restated, type ToldOfEach } from '../dated-part.ts';

/** What is told of one examination of a child; null is not recorded. */
export type ExaminationTold = Readonly<{
  subject: string;
  /** “GCSE (9 to 1)”, “Functional Skills”. */
  qualification: string;
  level: ExamLevel;
  board: string | null;
  series: ExamSeries;
  year: number;
  /** Where it is to be sat, or was. */
  satAt: string | null;
  stands: ExamStand;
  /** The grade, as the board says it; only of one that was taken. */
  result: string | null;
}>;

type Told = ToldOfEach & ExaminationTold;

/** From a day on, behind or ahead, this holds of an examination that the child was entered for. */
export class ChangeExamination extends Command<Told> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['ExaminationChanged'] as const;
}

/** A change of an examination as it should have been recorded. */
export class CorrectExamination extends Command<Restated<Told>> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['ExaminationChangedCorrected'] as const;
}

const refusal = refusals({
  'year-before-birth': 'The examination is in a year before the child was born.',
  'result-of-not-taken':
    'You give a result of an examination that was not taken. Say that it was taken, or leave the result empty.',
});

const yearAfter = (bornOn: CivilDate): string =>
  `The year of the examination must be after the birth, which is on record as ${weekdayAndDate(bornOn)}.`;

const { change, correct } = partOfEach('ExaminationChanged', (told: Told, { bornOn }) => {
  if (bornOn !== null && told.year <= Number(bornOn.slice(0, 4)))
    throw refusal('year-before-birth', 'year', yearAfter(bornOn));
  if (told.result !== null && told.stands !== 'taken') throw refusal('result-of-not-taken', 'result');
  const { subject, qualification, level, board, series, year, satAt, stands, result } = told;
  return { examination: { subject, qualification, level, board, series, year, satAt, stands, result } };
});
export const changeExamination = change;
export const correctExamination = correct;
