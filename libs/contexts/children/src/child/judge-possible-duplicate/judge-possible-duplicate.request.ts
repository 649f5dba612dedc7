import { IsIn } from 'class-validator';
import { recordsAre, type RecordsAre } from '../child.events.ts';
import { SaidWhyRequest } from '../said-why.request.ts';

export class JudgePossibleDuplicateRequest extends SaidWhyRequest {
  @IsIn(recordsAre, { message: `Say whether they are two children: ${recordsAre.join(', ')}` })
  as!: RecordsAre;
}
