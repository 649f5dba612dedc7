import { Errand } from '#platform/gateway';

/** Destroys a list that one brought in, before its seven days are over: the file, what was found in it and what came of it. */
export class PutListAway extends Errand<Readonly<{ listId: string }>, void> {
  static readonly act = 'take-in-a-list';
}
