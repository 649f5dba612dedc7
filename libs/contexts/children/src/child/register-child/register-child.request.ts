import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsAskedWhere, IsCivilDate, IsId, IsName, IsText } from '#platform/web';
import { birthsAre, type BirthIs } from '../birth-said.ts';
import { isAsked, isExplained } from '../birth-asked.ts';
import { noRollReasons, owningServices, type NoRollReason, type OwningService } from '../child.events.ts';
import { isSchoolAsked } from '../no-roll.ts';
import { IsUpn } from '../is-upn.request.ts';

export class RegisterChildRequest {
  /** Left out, or null, of a child on no school’s roll, of whom it is said why. */
  @IsAskedWhere(isSchoolAsked)
  @IsInt({ message: 'Enter the school’s URN, six digits' })
  @Min(100_000, { message: 'Enter the school’s URN, six digits' })
  @Max(999_999, { message: 'Enter the school’s URN, six digits' })
  schoolUrn?: number | null;

  /** Why the child is on no school’s roll. */
  @IsOptional()
  @IsIn(noRollReasons, { message: `Say why the child is on no school’s roll: ${noRollReasons.join(', ')}` })
  noRoll?: NoRollReason | null;

  @IsIn(owningServices, { message: `Say which service holds the record: ${owningServices.join(', ')}` })
  owningService!: OwningService;

  @IsName(100, 'Enter the given names, in at most {most} characters')
  givenNames!: string;

  /** Left out where the child has a single name, which is asked about. */
  @IsOptional()
  @IsName(100, 'Enter the family name, in at most {most} characters')
  familyName: string | null = null;

  /** Known, where it is left out. */
  @IsOptional()
  @IsIn(birthsAre, { message: `Say whether the date of birth is known: ${birthsAre.join(', ')}` })
  birthIs?: BirthIs;

  /** Left out only where it is not known. */
  @IsAskedWhere(isAsked)
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
  upn: string | null = null;

  @IsOptional()
  @IsText(500, 'Enter the address in at most {most} characters')
  address: string | null = null;

  @IsOptional()
  @IsText(500, 'Enter whom to contact, in at most {most} characters')
  contact: string | null = null;

  /** Whose the child is from today on; nobody’s, when left out. */
  @IsOptional()
  @IsId('Give the id of the officer')
  officerId?: string | null;

  /** Of a child on no roll the day since when. Today, when left out. */
  @IsOptional()
  @IsCivilDate('Enter the first day on the school’s roll as a real date, such as 2025-09-02')
  onRollFrom?: CivilDate;
}
