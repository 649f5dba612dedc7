import { commandRoute } from '#nest/web';
import { IsText } from '#platform/web';
import { AgreedTermsRequest } from '../agreed-terms.request.ts';
import { CorrectStart } from './correct-start.ts';

class CorrectStartRequest extends AgreedTermsRequest {
  @IsText(2000, 'Say why the start is corrected, in at most {most} characters')
  reason!: string;
}

export const CorrectStartController = commandRoute({
  tag: 'placements',
  path: 'placements/:placementId/start/corrections',
  sends: CorrectStart,
  request: CorrectStartRequest,
  summary: 'Restate the terms of the start as they should have been recorded',
});
