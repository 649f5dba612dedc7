import { Errand } from '#platform/gateway';

/** Gives up building a view anew, whoever asked for it; the one that is shown stays. */
export class StopRebuild extends Errand<Readonly<{ jobId: string }>, void> {
  static readonly act = 'rebuild-a-view';
}
