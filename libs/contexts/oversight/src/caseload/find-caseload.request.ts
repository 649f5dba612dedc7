import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsPosition } from '#platform/web';
import { caseloadOrders, whoseCases, type CaseloadOrder, type Whose } from './whose.ts';

/** Codes alone, so that a list may stand in an address. */
export class FindCaseloadRequest {
  @IsOptional()
  @IsIn(whoseCases, { message: 'Say whose cases to list: mine, team or service' })
  whose: Whose = 'mine';

  @IsOptional()
  @IsIn(caseloadOrders, { message: 'Say what comes first: changed or registered' })
  sort: CaseloadOrder = 'changed';

  @IsOptional()
  @Matches(/^[\w-]{1,400}$/, { message: 'Give what another page named as next or previous' })
  cursor: string | null = null;

  /** Read by the sender: what was written that the answer must hold. */
  @IsOptional()
  @IsPosition()
  after?: string;
}
