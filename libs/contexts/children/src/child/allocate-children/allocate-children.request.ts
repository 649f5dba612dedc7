import { IsOptional } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsId, IsListOf, IsText } from '#platform/web';

class ChildToAllocateRequest {
  @IsId('Say which child it is')
  childId!: string;
}

export class AllocateChildrenRequest {
  @IsListOf(() => ChildToAllocateRequest, {
    words: 'Each row needs a child',
    least: [1, 'Tick at least one child'],
    most: [60, 'Tick at most {most} children at a time'],
  })
  rows!: readonly ChildToAllocateRequest[];

  @IsId('Choose the officer who is to have them')
  officerId!: string;

  @IsCivilDate('Enter the day from which it holds as a real date, such as 2026-01-12')
  from!: CivilDate;

  /** Why they are to have these: kept with each child. */
  @IsOptional()
  @IsText(500, 'Say why, in at most {most} characters')
  because: string | null = null;
}
