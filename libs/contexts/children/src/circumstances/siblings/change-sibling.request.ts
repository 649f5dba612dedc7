import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsId, IsText } from '#platform/web';
import { siblingKinds, type SiblingKind } from '../circumstances.events.ts';
import type { SiblingTold } from '../sibling-told.ts';

/** What is told of one sibling, all of it. */
class SiblingRequest implements SiblingTold {
  @IsId('Choose the child who is the sibling')
  siblingId!: string;

  @IsIn(siblingKinds, { message: `Say how they are siblings: ${siblingKinds.join(', ')}` })
  kind!: SiblingKind;

  @IsBoolean({ message: 'Say whether they are siblings from that day on' })
  linked!: boolean;

  @IsCivilDate('Enter the day from which it holds as a real date, such as 2026-01-12')
  from!: CivilDate;
}

export class ChangeSiblingRequest extends SiblingRequest {
  @IsOptional()
  @IsId('Name a sibling who is recorded, or leave this out')
  subjectId?: string;
}

export class CorrectSiblingRequest extends SiblingRequest {
  @IsText(2000, 'Say why the change is corrected, in at most {most} characters')
  reason!: string;
}
