import { IsOptional } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsName, IsText } from '#platform/web';
import type { NamesTold } from '../names-told.ts';

/** A child's name; of a single name no family name is given. */
export class ChangeNamesRequest implements NamesTold {
  @IsName(100, 'Enter the given names, or the single name, in at most {most} characters')
  givenNames!: string;

  @IsOptional()
  @IsName(100, 'Enter the family name in at most {most} characters, or leave it empty where there is a single name')
  familyName: string | null = null;

  @IsOptional()
  @IsName(100, 'Enter the given name by which the child is known in at most {most} characters, or leave it empty')
  knownAsGivenNames: string | null = null;

  @IsOptional()
  @IsName(100, 'Enter the family name by which the child is known in at most {most} characters, or leave it empty')
  knownAsFamilyName: string | null = null;

  @IsCivilDate('Enter the day from which it holds as a real date, such as 2026-01-12')
  from!: CivilDate;
}

export class CorrectNamesRequest extends ChangeNamesRequest {
  @IsText(2000, 'Say why the change is corrected, in at most {most} characters')
  reason!: string;
}
