import { IsIn, IsOptional } from 'class-validator';
import { destructionReasons, type DestructionReason } from '../child.events.ts';

export class DestroyPersonalDataRequest {
  @IsOptional()
  @IsIn(destructionReasons, { message: `Give a reason: ${destructionReasons.join(', ')}` })
  reason: DestructionReason | null = null;
}
