import { IsIn } from 'class-validator';
import { IsText } from '#platform/web';
import { SaidWhyRequest } from '../../child/said-why.request.ts';
import { sealingGrounds, type SealingGround } from '../sealing.events.ts';

export class ProposeSealingRequest extends SaidWhyRequest {
  @IsIn(sealingGrounds, { message: 'Choose why the child goes on under another record' })
  ground!: SealingGround;

  @IsText(100, 'Say by what you will know this record later, in at most {most} characters')
  reference!: string;
}
