import type { Database } from 'better-sqlite3';
import type { FlushElsewhere } from '#platform/sqlite-file';
import type { Appended } from '../port/event-store.ts';
import { StoreUnavailable, UnknownOutcome } from '../port/store-errors.ts';
import type { AppendWriter, CheckedAppend } from './append-writer.ts';
import { sqliteCode } from './sqlite-code.ts';

/** What became of one append: its answer, or the error its caller gets. */
export type Outcome = Readonly<{ appended: Appended } | { error: unknown }>;

/** Commits appends in one transaction; null when another connection holds the write lock, and nothing was begun. */
export type CommitTogether = (group: readonly CheckedAppend[]) => readonly Outcome[] | null;

/**
 * One transaction, so one flush, for many appends; each in a savepoint of its own, so that one that fails takes only
 * itself back. No outcome is known before COMMIT has returned, and none may be told before the disk has it.
 */
export function commitTogether(
  db: Database,
  write: AppendWriter,
  disk: Pick<FlushElsewhere, 'commit'>,
): CommitTogether {
  const statement = (sql: string): (() => unknown) => {
    const prepared = db.prepare(sql);
    return () => prepared.run();
  };
  const begin = statement('BEGIN IMMEDIATE'); // a transaction that reads first and writes later can be refused half-way
  const savepoint = statement('SAVEPOINT one');
  const release = statement('RELEASE one');
  const undo = statement('ROLLBACK TO one');
  const commit = statement('COMMIT');
  const rollback = statement('ROLLBACK');

  function writeOne(append: CheckedAppend): Outcome {
    savepoint();
    try {
      const appended = write(append);
      release();
      return { appended };
    } catch (error) {
      if (concernsAll(error)) throw error;
      undo();
      release();
      return { error };
    }
  }

  return (group) => {
    try {
      return disk.commit(() => together(group));
    } catch (failed) {
      return group.map(() => nothingWritten(failed));
    }
  };

  function together(group: readonly CheckedAppend[]): readonly Outcome[] | null {
    try {
      begin();
    } catch (error) {
      if (isBusy(error)) return null;
      return group.map(() => nothingWritten(error));
    }
    try {
      const outcomes = group.map(writeOne);
      return committed(outcomes, group);
    } catch (error) {
      return group.map(() => nothingWritten(error));
    } finally {
      if (db.inTransaction) rollback();
    }
  }

  /** When COMMIT itself fails, its record may or may not be on the disk: recovery after a crash would decide. */
  function committed(outcomes: Outcome[], group: readonly CheckedAppend[]): Outcome[] {
    try {
      commit();
      return outcomes;
    } catch (cause) {
      return outcomes.map((outcome, index) =>
        'error' in outcome ? outcome : { error: new UnknownOutcome(group[index]!.stream, { cause }) },
      );
    }
  }
}

const isBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(sqliteCode(error) ?? '');

/** A full disk or a failed read or write is no fault of one append; SQLite may have rolled back everything by itself. */
const concernsAll = (error: unknown): boolean => /^SQLITE_(?!CONSTRAINT)/.test(sqliteCode(error) ?? '');

const nothingWritten = (cause: unknown): Outcome => ({
  error: new StoreUnavailable(`nothing was written, ${cause instanceof Error ? cause.message : String(cause)}`, {
    cause,
  }),
});
