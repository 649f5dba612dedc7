import { IsIn, IsInt, IsOptional, Max, Min, ValidateIf } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsAskedWhere, IsCivilDate, IsName, IsText } from '#platform/web';
import { birthsAre, type BirthIs } from '../birth-said.ts';
import { noRollReasons, type NoRollReason } from '../child.events.ts';
import { isAskedAgain, isExplained } from '../birth-asked.ts';
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

  /** What is known of the birth is restated whole; known, where a date of birth is given and this is left out. */
  @given
  @IsIn(birthsAre, { message: `Say whether the date of birth is known: ${birthsAre.join(', ')}` })
  birthIs?: BirthIs;

  @IsAskedWhere(isAskedAgain)
  @IsCivilDate('Enter the date of birth as a real date, such as 2011-05-04')
  dateOfBirth?: CivilDate | null;

  /** Only of an estimate, as what it was made from. */
  @IsAskedWhere(isExplained('estimatedBy'))
  @IsText(200, 'Say who estimated the date of birth, in at most {most} characters')
  estimatedBy?: string | null;

  @IsAskedWhere(isExplained('estimatedFrom'))
  @IsText(500, 'Say from what the date of birth was estimated, in at most {most} characters')
  estimatedFrom?: string | null;

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

  /** Why the child was on no school’s roll, where it was registered on one: no school is given then. */
  @given
  @IsIn(noRollReasons, { message: `Say why the child was on no school’s roll: ${noRollReasons.join(', ')}` })
  noRoll?: NoRollReason;

  @IsText(2000, 'Say why the record is corrected')
  reason!: string;
}
