import {
  ChangeExamination,
  ChangeExaminationRequest,
  CorrectExamination,
  CorrectExaminationRequest,
  type ExaminationTold,
} from '#contexts/children';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import { choice, line, select, whole } from '../forms/plain-fields.ts';
import { inOrder } from '../words/codes.ts';
import { examLevelWords, examSeriesWords, examStandWords } from '../words/examinations-words.ts';
import { isClosed } from '../words/wording.ts';
import type { Standing } from './circumstances-seen.ts';
import { partPagesOfEach } from './part-pages.ts';

const optional = true;

const saidOf = (standing: Standing<'ExaminationChanged'> | null): Partial<ExaminationTold> => {
  const examination = standing?.personal.examination;
  return examination === undefined || isClosed(examination) ? {} : examination;
};

const examinationPages = partPagesOfEach({
  ...{ type: 'ExaminationChanged', called: 'an examination', adds: 'Add an examination' },
  done: ({ qualification, subject, stands }, day) =>
    `${qualification} ${subject} is recorded as ${examStandWords[stands].toLowerCase()}, from ${day}`,
  since: 'When was it entered, sat or withdrawn, or the result given?',
  change: { sends: ChangeExamination, request: ChangeExaminationRequest },
  correct: { sends: CorrectExamination, request: CorrectExaminationRequest },
  fields: (standing) => {
    const said = saidOf(standing);
    const text = (value: string | number | null | undefined) => oneText(String(value ?? ''));
    return {
      subject: asItStands(line('Subject'), text(said.subject)),
      qualification: asItStands(
        line('Qualification', { hint: 'Such as GCSE, Functional Skills or Entry Level Certificate' }),
        text(said.qualification),
      ),
      level: asItStands(select('Level of the qualification', inOrder(examLevelWords)), text(said.level)),
      board: asItStands(line('Examination board', { optional, width: 20 }), text(said.board)),
      series: asItStands(select('In which series?', inOrder(examSeriesWords)), text(said.series)),
      year: asItStands(whole('Year of the examination', { width: 4 }), text(said.year)),
      satAt: asItStands(line('Where is it sat, or was it?', { optional }), text(said.satAt)),
      stands: asItStands(choice('How does it stand?', inOrder(examStandWords)), text(said.stands)),
      result: asItStands(
        line('Result', { optional, width: 10, hint: 'The grade, only of one that was taken' }),
        text(said.result),
      ),
    };
  },
  beside: { 'result-of-not-taken': 'result' },
});
export const AddExaminationPage = examinationPages.Add;
export const ChangeExaminationPage = examinationPages.Change;
export const CorrectExaminationPage = examinationPages.Correct;
