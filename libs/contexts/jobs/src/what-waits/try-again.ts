import { Errand } from '#platform/gateway';

/** Has the running server try again what a list or a process could not do: all of it that waits there. */
export class TryAgain extends Errand<Readonly<{ waitingId: string }>, void> {
  static readonly act = 'deal-with-what-waits';
}
