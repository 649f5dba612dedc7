import { describe, it } from '@jest/globals';
import { derivedId, type Draft } from '#platform/event-sourcing';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { registered } from '../../child/child.fixtures.ts';
import { childStream } from '../../child/child.ts';
import type { CircumstancesEvent } from '../circumstances.events.ts';
import { circumstancesStream } from '../circumstances.ts';
import {
  ChangeExamination,
  changeExamination,
  CorrectExamination,
  correctExamination,
  type ExaminationTold,
} from './change-examination.ts';

const from = '2026-02-23';
const maths = derivedId('maths');
const child = stateAfter(childStream, [registered]);
const told: ExaminationTold = {
  ...{ subject: 'Mathematics', qualification: 'GCSE (9 to 1)', level: 'level-1-2', board: null },
  ...{ series: 'summer', year: 2026, satAt: null, stands: 'entered', result: null },
};
const held = (subjectId: string, over: Partial<ExaminationTold> = {}): Draft<CircumstancesEvent> => ({
  type: 'ExaminationChanged',
  data: { subjectId, from },
  personal: { examination: { ...told, ...over } },
});
const saying = (over: Partial<ExaminationTold>, subjectId?: string) =>
  asked(ChangeExamination, { childId: 'c1', ...told, ...over, from, ...(subjectId && { subjectId }) });
const made = derivedId(saying({}).envelope.commandId, 'subject');
const given = specification(circumstancesStream, (command: ChangeExamination, circumstances, facts) =>
  changeExamination(command, circumstances, facts, child),
);

describe('From a day on, this holds of an examination', () => {
  it('is told, sealed whole: entered, and then taken with its result', () => {
    given().when(saying({})).then(held(made));
    given(held(maths))
      .when(saying({ stands: 'taken', result: '5' }, maths))
      .then(held(maths, { stands: 'taken', result: '5' }));
  });

  it.each(['entered', 'missed', 'withdrawn'] as const)('is refused with a result of one that is %s', (stands) =>
    given(held(maths))
      .when(saying({ stands, result: '5' }, maths))
      .refused('result-of-not-taken'),
  );

  it.each([
    [2012, 'year-before-birth'],
    [2013, null],
  ])('is sat in a year after that of the birth: %i', (year, reason) => {
    const born = specification(circumstancesStream, (command: ChangeExamination, circumstances, facts) =>
      changeExamination(command, circumstances, facts, child, '2012-03-05'),
    )().when(saying({ year }));
    if (reason) born.refused(reason);
    else born.then(held(made, { year }));
  });

  it('is corrected whole, of the same one', () =>
    specification(circumstancesStream, (command: CorrectExamination, circumstances, facts) =>
      correctExamination(command, circumstances, facts, child),
    )(held(maths))
      .when(
        asked(CorrectExamination, {
          ...{ childId: 'c1', ...told, board: 'AQA', from, changeId: factId(0), reason: 'the entry says so' },
        }),
      )
      .then({
        type: 'ExaminationChangedCorrected',
        data: { original: factId(0), now: { subjectId: maths, from } },
        personal: { examination: { ...told, board: 'AQA' }, reason: 'the entry says so' },
      }));
});
