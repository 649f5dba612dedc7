import type { Database } from 'better-sqlite3';

/** More than any one command adds to a file: what a nearly full disk still takes is not enough to go on. */
const BYTES = 1024 * 1024;

/**
 * Writes into the log of a file, as a command would, and takes it back: nothing of it is ever seen, and the file stays as
 * it was. @throws whatever the system says when there is no room
 */
export function roomToGrow(db: Database): () => void {
  // What does not fit into the cache goes to the disk before the end, which never comes.
  db.pragma('cache_size = 10');
  return () => {
    db.exec('begin immediate');
    try {
      db.exec('create table room (bytes blob)');
      db.prepare('insert into room values (zeroblob(?))').run(BYTES);
    } finally {
      if (db.inTransaction) db.exec('rollback');
    }
  };
}
