import { IsIn } from 'class-validator';
import { lettingGo, type LettingGo } from '../asks/standing-of-parts.ts';

export class LetGoRequest {
  @IsIn(lettingGo, { message: `Say why it is let go: ${lettingGo.join(', ')}` })
  reason!: LettingGo;
}
