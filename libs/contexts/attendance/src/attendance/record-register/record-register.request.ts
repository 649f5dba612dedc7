import { IsId, IsListOf } from '#platform/web';
import { MarkRequest } from '../mark.request.ts';
import type { RowOfRegister } from './record-register.ts';

class RowOfRegisterRequest implements RowOfRegister {
  @IsId('Say which child the marks are of')
  childId!: string;

  @IsId('Choose the placement that the sessions belong to')
  placementId!: string;

  @IsListOf(() => MarkRequest, {
    words: 'Each mark needs a day, a session and a code',
    least: [1, 'Give each child at least one mark'],
    most: [10, 'Give at most a week of marks: {most} a child'],
  })
  marks!: readonly MarkRequest[];
}

export class RecordRegisterRequest {
  @IsListOf(() => RowOfRegisterRequest, {
    words: 'Each row needs a child, a placement and marks',
    least: [1, 'Give the marks of at least one child'],
    most: [60, 'Give the marks of at most {most} children at a time'],
  })
  rows!: readonly RowOfRegisterRequest[];
}
