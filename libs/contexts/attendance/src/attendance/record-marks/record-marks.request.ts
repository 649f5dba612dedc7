import { IsId, IsListOf } from '#platform/web';
import { MarkRequest } from '../mark.request.ts';
import type { SessionMark } from '../marks-recorded.ts';

class SessionMarkRequest extends MarkRequest implements SessionMark {
  @IsId('Choose the placement that the session belongs to')
  placementId!: string;
}

export class RecordMarksRequest {
  @IsListOf(() => SessionMarkRequest, {
    words: 'Each mark needs a day, a session, a code and a placement',
    least: [1, 'Give at least one mark'],
    most: [400, 'Give at most {most} marks at a time'],
  })
  marks!: readonly SessionMarkRequest[];
}
