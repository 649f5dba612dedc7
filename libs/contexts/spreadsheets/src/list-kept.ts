import type { Sender } from '#platform/gateway';
import type { ChildInRow, RowCompared } from './asks/children-of-rows.ts';
import type { Columns, ListField } from './children-list/columns.ts';
import type { LeftOut } from './children-list/columns-left-out.ts';
import type { SavedOpened } from './saved-columns/columns-saved.ts';
import type { FaultInSheet } from './children-list/children-in-sheet.ts';

/** For how long a file, what was found in it and what came of it are kept. */
export const KEPT_DAYS = 7;

/** Of a list whose columns were said: as which it was read before. */
export const READ_BEFORE = 'read-before';

/** Of the job that looks through one: the name of the feed whose next list it is. */
export const OF_FEED = 'feed';

type Officer = Readonly<{ id: string; name: string }>;

/** What a list is checked with: all of it sealed, under a key that ends with the job. */
export type CheckGiven = Readonly<{
  actor: Sender['actor'];
  correlationId: string;
  /** `bytes` in base64. */
  file: Readonly<{ name: string; bytes: string }>;
  service: string;
  columns: Columns | null;
  officers: readonly Officer[];
  /** What was saved for lists by their headings, when it was brought in. */
  saved: readonly SavedOpened[];
  /** Of a feed, the list before it. */
  before?: string | null;
}>;

export type RowKept = Readonly<{ child: ChildInRow; compared: RowCompared }>;

/** The first part of what comes of a check. */
export type HeadKept = Readonly<{
  heading: readonly string[];
  columns: Columns;
  /** By the name under which that was saved; null where its headings say it, or somebody did. */
  readAs: string | null;
  missing: readonly ListField[];
  /** What is not read though something stands in it, and whether somebody said that it is to be so; not kept of lists of before. */
  leftOut?: readonly LeftOut[];
  isSaid?: boolean;
  rows: number;
  /** How many parts with rows follow. */
  parts: number;
}>;

/** Columns of which nobody has said that they are left out. */
export const unsaidIn = ({ leftOut = [], isSaid = false }: Pick<HeadKept, 'leftOut' | 'isSaid'>): readonly LeftOut[] =>
  isSaid ? [] : leftOut;

/** Then these. */
export type RowsKept = Readonly<{ rows: readonly RowKept[] }>;

export type Counts = Readonly<Record<RowCompared['is'], number>>;

/** Of the list before: the first of them, by their rows there, and how many there are. */
export type Vanished = Readonly<{
  listId: string;
  count: number;
  rows: readonly Pick<ChildInRow, 'row' | 'givenNames' | 'familyName'>[];
}>;

/** And at last. */
export type SummaryKept = Readonly<{
  /** Of each part with rows. */
  counts: readonly Counts[];
  unusual: number;
  /** Children on record of whom it says more than stands; not kept of lists of before. */
  changing?: number;
  /** Of a feed, who stood in the list before and stands in this one no more; not kept of lists that are none. */
  vanished?: Vanished | null;
  faults: readonly FaultInSheet[];
  /** All, of which the first are listed. */
  faulty: number;
  /** By the field; '' of what is of none. */
  faultyBy: Readonly<Record<string, number>>;
}>;

/** What somebody says of a row of whom it is not known whether the child is on record. */
export const decisions = ['same', 'another'] as const;
export type Decision = (typeof decisions)[number];

export type RecordGiven = Readonly<{
  actor: Sender['actor'];
  correlationId: string;
  checkId: string;
  file: string;
  because: string;
  /** By the number of the row. */
  decided: Readonly<Record<string, Decision>>;
}>;

export type RowDone = Readonly<{ row: number }> &
  /** `besides`: why some of what the row says besides the registration is not recorded. */
  (
    | Readonly<{ is: 'recorded'; childId: string; besides?: string }>
    /** `changed`: what it says more is recorded. */
    | Readonly<{ is: 'here'; childId: string; changed?: boolean }>
    | Readonly<{ is: 'left-out' }>
    | Readonly<{ is: 'refused'; words: string }>
  );

/** A part of what comes of recording one. */
export type DoneKept = Readonly<{ rows: readonly RowDone[] }>;

/** Whether a row says anything that would be recorded besides the registration. */
export const tellsMore = (compared: RowCompared): boolean =>
  compared.is !== 'wrong' && Object.values(compared.tells ?? {}).some((part) => part !== null);

export const sumOf = (counts: readonly Counts[], is: RowCompared['is']): number =>
  counts.reduce((sum, each) => sum + each[is], 0);
