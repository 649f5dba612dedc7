import { Errand } from '#platform/gateway';
import type { Decision } from '../list-kept.ts';

export type ListToRecord = Readonly<{
  listId: string;
  /** Of each row that may be a child on record, by its number. */
  decided: Readonly<Record<string, Decision>>;
  /** Why what is unusual in it is right, where something is. */
  because: string | null;
}>;

/** Has the children of a list that was checked put on record, one after the other. Answers with the id of the job. */
export class RecordList extends Errand<ListToRecord, Readonly<{ jobId: string }>> {
  static readonly act = 'take-in-a-list';
  /** Of the job. */
  static readonly kind = 'record-list';
}
