import { IsEmail, IsOptional, Matches } from 'class-validator';
import { IsName, IsText } from '#platform/web';

export class EnterPersonRequest {
  @IsName(120, 'Enter the name, in at most {most} characters')
  name!: string;

  @IsOptional()
  @IsEmail({}, { message: 'Enter an email address, such as name@council.example' })
  @IsText(254, 'Enter the email address in at most {most} characters')
  email: string | null = null;

  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/, { message: 'Choose how they sign in' })
  vouchedBy!: string;

  @IsText(255, 'Enter what the sign-in calls them, in at most {most} characters')
  subject!: string;
}
