import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { whoseWork, type WhoseWork } from './whose-work.ts';

export class WorkBesidesRequest {
  /** As of a caseload, and besides of those for whom one covers today. */
  @IsOptional()
  @IsIn(whoseWork, { message: `Say whose work: ${whoseWork.join(', ')}` })
  whose: WhoseWork = 'service';

  /** For whom one covers; left out: the first of them. */
  @IsOptional()
  @IsUUID(undefined, { message: 'Give the person who is covered for as their number' })
  covered: string | null = null;
}
