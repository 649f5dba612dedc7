import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsText } from '#platform/web';
import { deciders, decidesAs, type Decider, type DecidesAs } from '../circumstances.events.ts';

const PERSON = 'Choose one of the people around the child, by their number';

/** How a young person who is past compulsory school age has their own say. */
export class ChangeOwnSayRequest {
  @IsIn(deciders, { message: `Say who decides: ${deciders.join(', ')}` })
  decider!: Decider;

  @IsOptional()
  @IsArray({ message: PERSON })
  @ArrayMaxSize(20, { message: 'Name each of them once' })
  @IsUUID(undefined, { each: true, message: PERSON })
  others: readonly string[] = [];

  @IsOptional()
  @IsIn(['everything', 'education'], { message: 'Say what they may be told: everything, education' })
  othersTold: 'everything' | 'education' | null = null;

  @IsOptional()
  @IsText(2000, 'Enter what the young person wishes in at most {most} characters')
  wish: string | null = null;

  @IsOptional()
  @IsUUID(undefined, { message: PERSON })
  insteadId: string | null = null;

  @IsOptional()
  @IsIn(decidesAs, { message: `Say as what this person decides: ${decidesAs.join(', ')}` })
  insteadAs: DecidesAs | null = null;

  @IsOptional()
  @IsText(2000, 'Enter what is known of capacity in at most {most} characters')
  capacity: string | null = null;

  @IsCivilDate('Enter the day from which it holds as a real date, such as 2026-01-12')
  from!: CivilDate;
}

export class CorrectOwnSayRequest extends ChangeOwnSayRequest {
  @IsText(2000, 'Say why the change is corrected, in at most {most} characters')
  reason!: string;
}
