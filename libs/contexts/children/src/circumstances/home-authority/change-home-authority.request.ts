import { IsIn, IsOptional } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsText } from '#platform/web';
import { homeAuthorities, type HomeAuthority } from '../circumstances.events.ts';

/** To the area of which authority a child belongs. */
export class ChangeHomeAuthorityRequest {
  @IsIn(homeAuthorities, { message: `Say which authority is the home authority: ${homeAuthorities.join(', ')}` })
  home!: HomeAuthority;

  @IsOptional()
  @IsText(100, 'Enter the authority in at most {most} characters')
  authority: string | null = null;

  @IsCivilDate('Enter the day from which it holds as a real date, such as 2026-01-12')
  from!: CivilDate;
}

export class CorrectHomeAuthorityRequest extends ChangeHomeAuthorityRequest {
  @IsText(2000, 'Say why the change is corrected, in at most {most} characters')
  reason!: string;
}
