import { IsEmail, IsOptional } from 'class-validator';
import { IsName, IsText } from '#platform/web';

/** What somebody is called, and where they are reached. */
export class DetailsRequest {
  @IsName(120, 'Enter the name, in at most {most} characters')
  name!: string;

  @IsOptional()
  @IsEmail({}, { message: 'Enter an email address, such as name@council.example' })
  @IsText(254, 'Enter the email address in at most {most} characters')
  email: string | null = null;
}
