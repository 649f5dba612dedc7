import { commandRoute, OpensAtFirst } from '#nest/web';
import { ChangeProfessional, CorrectProfessional } from './change-professional.ts';
import { ChangeProfessionalRequest, CorrectProfessionalRequest } from './change-professional.request.ts';

export const ChangeProfessionalController = commandRoute({
  tag: 'children',
  path: 'children/:childId/professionals',
  sends: ChangeProfessional,
  request: ChangeProfessionalRequest,
  summary:
    'From a day on, this holds of a professional who works with the child: of a new one, or of one who is recorded',
  also: [OpensAtFirst('/children/:childId/circumstances')],
});

export const CorrectProfessionalController = commandRoute({
  tag: 'children',
  path: 'children/:childId/professionals/:changeId/corrections',
  sends: CorrectProfessional,
  request: CorrectProfessionalRequest,
  summary: 'Restate a change of a professional as it should have been recorded',
});
