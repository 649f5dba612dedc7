import { IsBoolean } from 'class-validator';
import { ReasonWordsRequest } from '../reason-words.request.ts';

export class AddOpeningReasonRequest extends ReasonWordsRequest {
  @IsBoolean({ message: 'Say whether it is shown to the data protection officer alone: true or false' })
  restricted!: boolean;
}
