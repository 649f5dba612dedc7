import { IsIn } from 'class-validator';
import { judgements, type Judged } from './judge-possible-duplicate.ts';
import { SaidWhyRequest } from '../said-why.request.ts';

export class JudgePossibleDuplicateRequest extends SaidWhyRequest {
  @IsIn(judgements, { message: `Say whether they are two children: ${judgements.join(', ')}` })
  as!: Judged;
}
