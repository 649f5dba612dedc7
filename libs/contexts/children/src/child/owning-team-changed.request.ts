import { IsOptional, Matches, ValidateIf } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsText } from '#platform/web';
import { TEAM } from './team-code.request.ts';

/** What is told of a change of the owning team. */
export class ChangeOwningTeamRequest {
  @ValidateIf((_, team) => team !== null)
  @Matches(TEAM, { message: 'Choose the team: its code, such as sen-north, or null where no team has the child' })
  owningTeam!: string | null;

  @IsCivilDate('Enter the day from which it holds as a real date, such as 2026-01-12')
  from!: CivilDate;

  /** Where somebody has the child until then: why another is to have it. */
  @IsOptional()
  @IsText(500, 'Say why, in at most {most} characters')
  because: string | null = null;
}
