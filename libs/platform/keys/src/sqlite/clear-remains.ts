import type { SqliteFile } from '#platform/sqlite-file';
import { DestructionUnfinished } from '../port/key-errors.ts';

/**
 * Earlier versions of a page stay in the write-ahead log and in the file until a checkpoint; this one copies the
 * overwritten pages over the old ones and cuts the log to nothing. Waits for readers up to the busy timeout.
 * @throws DestructionUnfinished
 */
export function clearRemains(db: SqliteFile): void {
  const [result] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (result?.busy !== 0) throw new DestructionUnfinished();
}
