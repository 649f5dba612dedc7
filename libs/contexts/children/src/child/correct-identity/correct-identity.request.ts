import { IsInt, IsOptional, Max, Min, ValidateIf } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsName, IsText } from '#platform/web';
import { IsUpn } from '../is-upn.request.ts';

const SIX_DIGITS = { message: 'Enter the school’s URN, six digits' };

const given = ValidateIf((_, part) => part !== undefined);

/** What is left out stays as it was; null takes away what may be left out. */
export class CorrectIdentityRequest {
  @given
  @IsName(100, 'Enter the given names, in at most {most} characters')
  givenNames?: string;

  /** Null: a single name. */
  @IsOptional()
  @IsName(100, 'Enter the family name, in at most {most} characters')
  familyName?: string | null;

  @given
  @IsCivilDate('Enter the date of birth as a real date, such as 2011-05-04')
  dateOfBirth?: CivilDate;

  @IsOptional()
  @IsUpn()
  upn?: string | null;

  @IsOptional()
  @IsText(500, 'Enter the address in at most {most} characters')
  address?: string | null;

  @IsOptional()
  @IsText(500, 'Enter whom to contact, in at most {most} characters')
  contact?: string | null;

  /** Of the registration: a child who has changed school since is told of as a change. */
  @given
  @IsInt(SIX_DIGITS)
  @Min(100_000, SIX_DIGITS)
  @Max(999_999, SIX_DIGITS)
  schoolUrn?: number;

  @IsText(2000, 'Say why the record is corrected')
  reason!: string;
}
