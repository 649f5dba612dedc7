import Database from 'better-sqlite3';
import type { Appended } from '../port/event-store.ts';
import { StoreUnavailable, UnknownOutcome } from '../port/store-errors.ts';
import type { AppendWriter, CheckedAppend } from './append-writer.ts';

/** What became of one append: its answer, or the error its caller gets. */
export type Outcome = Readonly<{ appended: Appended } | { error: unknown }>;

/** Commits appends in one transaction; null when another connection holds the write lock, and nothing was begun. */
export type CommitTogether = (group: readonly CheckedAppend[]) => readonly Outcome[] | null;

/**
 * One transaction, so one fsync, for many appends; each in a savepoint of its own, so that one that fails takes only
 * itself back. No outcome is known before COMMIT has returned.
 */
export function commitTogether(db: Database.Database, write: AppendWriter): CommitTogether {
  const [begin, savepoint, release, undo, commit, rollback] = [
    'BEGIN IMMEDIATE', // a transaction that reads first and writes later can be refused half-way
    'SAVEPOINT one',
    'RELEASE one',
    'ROLLBACK TO one',
    'COMMIT',
    'ROLLBACK',
  ].map((sql) => db.prepare(sql)) as [Begin, Begin, Begin, Begin, Begin, Begin];

  function writeOne(append: CheckedAppend): Outcome {
    savepoint.run();
    try {
      return { appended: write(append) };
    } catch (error) {
      if (!db.inTransaction) throw error; // a full disk has rolled back everything, not this append alone
      undo.run();
      return { error };
    } finally {
      if (db.inTransaction) release.run();
    }
  }

  return (group) => {
    try {
      begin.run();
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
      if (db.inTransaction) rollback.run();
    }
  };

  /** When COMMIT itself fails, its record may or may not be on the disk: recovery after a crash would decide. */
  function committed(outcomes: Outcome[], group: readonly CheckedAppend[]): Outcome[] {
    try {
      commit.run();
      return outcomes;
    } catch (cause) {
      return outcomes.map((outcome, index) =>
        'error' in outcome ? outcome : { error: new UnknownOutcome(group[index]!.stream, { cause }) },
      );
    }
  }
}

type Begin = Database.Statement<[]>;

export const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(error.code);

const nothingWritten = (cause: unknown): Outcome => ({
  error: new StoreUnavailable(`nothing was written, ${cause instanceof Error ? cause.message : String(cause)}`, {
    cause,
  }),
});
