import { Errand } from '#platform/gateway';
import type { Columns } from '../children-list/columns.ts';

type Officers = readonly Readonly<{ id: string; name: string }>[];

/** A file, which may be the next of a feed that has a name; or, of one that is kept, by the id of its check, that its columns mean something else. */
export type ListGiven = Readonly<{ service: string; officers: Officers }> &
  Readonly<{ file: Readonly<{ name: string; bytes: Buffer }>; feed?: string } | { again: string; columns: Columns }>;

/**
 * Has a list of children read and compared with what is on record. Nothing is recorded of it. Answers with the id of the
 * job, which is the list’s from then on.
 */
export class CheckList extends Errand<ListGiven, Readonly<{ jobId: string }>> {
  static readonly act = 'take-in-a-list';
  /** Of the job. */
  static readonly kind = 'check-list';
}
