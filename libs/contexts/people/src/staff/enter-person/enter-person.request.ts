import { Matches } from 'class-validator';
import { IsText } from '#platform/web';
import { DetailsRequest } from '../details.request.ts';

export class EnterPersonRequest extends DetailsRequest {
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/, { message: 'Choose how they sign in' })
  vouchedBy!: string;

  @IsText(255, 'Enter what the sign-in calls them, in at most {most} characters')
  subject!: string;
}
