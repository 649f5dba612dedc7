import { commandRoute, OpensAtFirst } from '#nest/web';
import { ChangeExamination, CorrectExamination } from './change-examination.ts';
import { ChangeExaminationRequest, CorrectExaminationRequest } from './change-examination.request.ts';

export const ChangeExaminationController = commandRoute({
  tag: 'children',
  path: 'children/:childId/examinations',
  sends: ChangeExamination,
  request: ChangeExaminationRequest,
  summary: 'From a day on, this holds of an examination: the child is entered, took or missed it, or has a result',
  also: [OpensAtFirst('/children/:childId/circumstances')],
});

export const CorrectExaminationController = commandRoute({
  tag: 'children',
  path: 'children/:childId/examinations/:changeId/corrections',
  sends: CorrectExamination,
  request: CorrectExaminationRequest,
  summary: 'Restate a change of an examination as it should have been recorded',
});
