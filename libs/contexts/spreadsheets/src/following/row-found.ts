import type { HeadKept, RowDone, RowKept } from '../list-kept.ts';

export type RowFound = RowKept & Readonly<{ done: RowDone | null }>;

/**
 * Of a child who is on record, where it lives and whom to contact stand in the record alone, whose protection covers them: what the file
 * said of it is not shown beside.
 */
export function rowFound(row: RowKept, done: RowDone | null): RowFound {
  const isOnRecord = row.compared.is === 'here' || (done !== null && 'childId' in done);
  return { ...row, done, child: isOnRecord ? { ...row.child, address: null, contact: null } : row.child };
}

/** Once it is put on record, what stands in columns that nobody reads is shown no more. */
export const headFound = (head: HeadKept, isRecorded: boolean): HeadKept =>
  isRecorded && head.leftOut ? { ...head, leftOut: head.leftOut.map((each) => ({ ...each, samples: [] })) } : head;
