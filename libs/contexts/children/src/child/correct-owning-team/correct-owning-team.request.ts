import { IsText } from '#platform/web';
import { ChangeOwningTeamRequest } from '../owning-team-changed.request.ts';

export class CorrectOwningTeamRequest extends ChangeOwningTeamRequest {
  @IsText(2000, 'Say why the change is corrected, in at most {most} characters')
  reason!: string;
}
