import { Errand } from '#platform/gateway';
import type { LettingGo } from '../asks/standing-of-parts.ts';

/** Gives up for good what a process has parked, for a reason; what waited behind it goes on. */
export class LetGo extends Errand<Readonly<{ waitingId: string; reason: LettingGo }>, void> {
  static readonly act = 'deal-with-what-waits';
}
