import { IsIn, IsOptional, Matches } from 'class-validator';
import { CaseloadRequest } from './caseload.request.ts';
import { caseloadOrders, directions, type CaseloadOrder, type Direction } from './whose.ts';

export class FindCaseloadRequest extends CaseloadRequest {
  @IsOptional()
  @IsIn(caseloadOrders, { message: `Say by what to sort: ${caseloadOrders.join(', ')}` })
  sort: CaseloadOrder = 'changed';

  /** Names from the first letter on, days the latest first, when left out. */
  @IsOptional()
  @IsIn(directions, { message: `Say in which direction to sort: ${directions.join(', ')}` })
  direction?: Direction;

  @IsOptional()
  @Matches(/^[\w-]{1,400}$/, { message: 'Give what another page named as next or previous' })
  cursor: string | null = null;
}
