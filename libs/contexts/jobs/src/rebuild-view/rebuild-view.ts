import { Errand } from '#platform/gateway';
import { jobAnswer, type JobShown } from '../job-shown.ts';

/** Has a view built anew from what was recorded, beside the one that is shown meanwhile. */
export class RebuildView extends Errand<Readonly<{ view: string }>, JobShown> {
  static readonly act = 'rebuild-a-view';
  static readonly answers = jobAnswer;
}
