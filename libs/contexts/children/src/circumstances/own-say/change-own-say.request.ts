import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsListOf, IsText } from '#platform/web';
import { decidesAs, type DecidesAs } from '../circumstances.events.ts';
import type { CapacityLacking, OtherAsked } from './change-own-say.ts';

const PERSON = 'Choose one of the people around the child';

class OtherAskedRequest implements OtherAsked {
  @IsUUID(undefined, { message: PERSON })
  personId!: string;

  @IsIn(['everything', 'education'], { message: 'Say what they may be told: everything, education' })
  told!: 'everything' | 'education';
}

class CapacityLackingRequest implements CapacityLacking {
  @IsText(300, 'Say for which decision capacity is lacking, in at most {most} characters')
  decision!: string;

  @IsText(1000, 'Say who found that capacity is lacking, and when, in at most {most} characters')
  found!: string;

  @IsUUID(undefined, { message: PERSON })
  personId!: string;

  @IsIn(decidesAs, { message: `Say as what this person decides: ${decidesAs.join(', ')}` })
  as!: DecidesAs;
}

/** How a young person who is past compulsory school age has their own say. */
export class ChangeOwnSayRequest {
  @IsListOf(() => OtherAskedRequest, {
    words: 'Each of the others needs who it is, and what they may be told',
    most: [12, 'Name at most {most} others'],
  })
  others: readonly OtherAskedRequest[] = [];

  @IsOptional()
  @IsText(2000, 'Enter what the young person wishes in at most {most} characters')
  wish: string | null = null;

  @IsListOf(() => CapacityLackingRequest, {
    words: 'Each decision needs what it is, who found that capacity is lacking, who decides it, and as what',
    most: [12, 'Name at most {most} decisions'],
  })
  lacking: readonly CapacityLackingRequest[] = [];

  @IsCivilDate('Enter the day from which it holds as a real date, such as 2026-01-12')
  from!: CivilDate;
}

export class CorrectOwnSayRequest extends ChangeOwnSayRequest {
  @IsText(2000, 'Say why the change is corrected, in at most {most} characters')
  reason!: string;
}
