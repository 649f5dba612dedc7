import { Errand } from '#platform/gateway';

/** Gives up what one asked for; what was made of it so far is gone. One that has ended stays as it is. */
export class StopJob extends Errand<Readonly<{ jobId: string }>, void> {
  static readonly act = 'follow-longer-work';
}
