import type { CircumstancesEvent, ExaminationTold, ExamLevel, ExamSeries, ExamStand } from '#pure/children';
import type { WordsOf } from './codes.ts';
import { dayWords } from './times.ts';
import { isClosed, row, type PartsInWords, type Row, type ShownParts, type WordingsOf } from './wording.ts';

type Described = Extract<CircumstancesEvent['type'], 'ExaminationChanged'>;

export const examLevelWords: WordsOf<ExamLevel> = {
  entry: 'Entry level',
  'level-1': 'Level 1',
  'level-1-2': 'Level 1 or 2, by the grade, as a GCSE is',
  'level-2': 'Level 2',
  'level-3': 'Level 3',
  none: 'Of no level',
};

export const examSeriesWords: WordsOf<ExamSeries> = {
  summer: 'Summer',
  autumn: 'Autumn',
  winter: 'Winter',
  'on-demand': 'On demand',
};

export const examStandWords: WordsOf<ExamStand> = {
  entered: 'Entered',
  taken: 'Taken',
  missed: 'Missed',
  withdrawn: 'Withdrawn',
};

/** What is said of examinations. */
export const examinationWordings: WordingsOf<Described> = {
  ExaminationChanged: ({ from }, { examination }) => ({
    title: 'An examination',
    rows: [...examinationRows(examination), ...row('From', dayWords(from))],
  }),
};

export const examinationsDone: PartsInWords['done'] = {
  ChangeExamination: 'an examination',
  CorrectExamination: 'a change of an examination',
};

function examinationRows(
  examination: ShownParts<Readonly<{ examination: ExaminationTold }>>['examination'],
): readonly Row[] {
  if (examination === undefined || isClosed(examination)) return row('Subject', examination);
  const { subject, qualification, level, board, series, year, satAt, stands, result } = examination;
  return [
    ...row('Subject', `${subject}, ${qualification}`),
    ...row('Stands', examStandWords[stands]),
    ...row('Result', stands === 'taken' ? (result ?? 'Not recorded') : null),
    ...row('Series', `${examSeriesWords[series]} ${year}`),
    ...row('Level', examLevelWords[level]),
    ...row('Board', board),
    ...row('Sat at', satAt),
  ];
}
