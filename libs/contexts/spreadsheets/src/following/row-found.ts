import type { FaultInSheet } from '../children-list/children-in-sheet.ts';
import type { HeadKept, RowDone, RowKept } from '../list-kept.ts';
import { maskedIn, tellsWhere } from './tells-where.ts';

export type RowFound = RowKept & Readonly<{ done: RowDone | null }>;

/**
 * Of a child who is on record, or may be, where it lives and whom to contact stand in the record alone, whose protection covers them:
 * what the file said of it is not shown beside.
 */
export function rowFound(row: RowKept, done: RowDone | null): RowFound {
  const isOnRecord = row.compared.is !== 'new' || (done !== null && 'childId' in done);
  const { besides } = row.child;
  const shown = {
    ...row.child,
    address: null,
    contact: null,
    ...(besides && { besides: { ...besides, person: null } }),
  };
  return { ...row, done, child: isOnRecord ? shown : row.child };
}

/**
 * Of columns that nobody reads nobody knows whose rows they are: what in them may say where somebody lives is shown to nobody. Once the
 * list is put on record nothing of them is.
 */
export const headFound = (head: HeadKept, isRecorded: boolean): HeadKept =>
  head.leftOut
    ? {
        ...head,
        leftOut: head.leftOut.map(({ samples, ...each }) => {
          const mayTell = each.perhaps === 'address' || each.perhaps === 'contact';
          const shown = isRecorded || mayTell ? [] : samples.filter((text) => !tellsWhere(text));
          return { ...each, samples: shown, ...(!isRecorded && shown.length < samples.length && { isWithheld: true }) };
        }),
      }
    : head;

/** A cell that was taken for something else is not quoted where it may say where somebody lives. */
export const faultFound = (fault: FaultInSheet): FaultInSheet => ({ ...fault, words: maskedIn(fault.words) });
