import { IsIn } from 'class-validator';
import { whoseWords, type WhoseWords } from '#platform/event-sourcing';

/** What is told of an entry that was filed on the wrong child, whatever it is an entry of. */
export class RemovedEntryRequest {
  @IsIn(whoseWords, { message: `Say whose it was: ${whoseWords.join(', ')}` })
  whose!: WhoseWords;
}
