import { IsIn } from 'class-validator';
import { whoseWords, type WhoseWords } from '../placement.codes.ts';

export class RemovePlacementEntryRequest {
  @IsIn(whoseWords, { message: 'Say whose it was: another-child or another-person' })
  whose!: WhoseWords;
}
