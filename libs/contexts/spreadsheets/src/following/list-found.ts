import type { ListField } from '../children-list/columns.ts';
import type { FaultInSheet } from '../children-list/children-in-sheet.ts';
import type { HeadKept, Vanished } from '../list-kept.ts';
import type { RowFound } from './row-found.ts';

/** Which of its rows are listed. */
export const listParts = ['new', 'alike', 'here', 'refused'] as const;
export type ListPart = (typeof listParts)[number];

type Far = Readonly<{
  state: 'waiting' | 'running' | 'done' | 'failed' | 'stopped';
  code: string | null;
  progress: Readonly<{ done: number; of: number | null }>;
}>;

export type RecordingFound = Far &
  Readonly<{ recorded: number; here: number; changed: number; leftOut: number; refused: number }>;

/** That somebody brought one in, and how far it is. */
export type ListBrought = Far & Readonly<{ listId: string; askedAt: string }>;

/** A list that somebody brought in, for them alone. */
export type ListFound = Far &
  Readonly<{
    listId: string;
    file: string;
    service: string;
    askedAt: string;
    expiresAt: string;
    /** As which its file was read again, with other columns; null: it was not, or this one was recorded. */
    readAgain: string | null;
    /** Null until it was read. */
    head: HeadKept | null;
    /** Null until all of it was compared. */
    summary: Readonly<{
      new: number;
      here: number;
      alike: number;
      unusual: number;
      changing: number;
      faulty: number;
      faultyBy: Readonly<Partial<Record<ListField | '', number>>>;
      faults: readonly FaultInSheet[];
      /** Of a feed: who stood in the list before. */
      vanished: Omit<Vanished, 'listId'> | null;
    }> | null;
    recording: RecordingFound | null;
    rows: readonly RowFound[];
    next: number | null;
    previous: number | null;
  }>;
