import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsBoolean, Matches } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate } from '#platform/web';

/** More than there are. */
const MOST_ACTS = 100;

/** What a role of the council's own keeps of the one that it is cut from, from a day on. */
export class KeepsRequest {
  @IsArray({ message: 'Choose what it may do' })
  @ArrayNotEmpty({ message: 'Choose what it may do: one act at least' })
  @ArrayMaxSize(MOST_ACTS, { message: `Choose at most ${MOST_ACTS} acts` })
  @Matches(/^[a-z]+(?:-[a-z]+)*$/, { each: true, message: 'Choose what it may do: acts as the table names them' })
  acts!: string[];

  @IsBoolean({ message: 'Say whether it opens what is not its own for a reason: true or false' })
  forAReason!: boolean;

  @IsCivilDate('Enter the first day as a real date, such as 2026-01-12')
  from!: CivilDate;
}
