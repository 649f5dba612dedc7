export { openSqliteFile, type SqliteFile } from './open-sqlite-file.ts';
export { copySqliteFile, CopyRefused } from './copy-sqlite-file.ts';
export { migrate, NewerSchema } from './migrate.ts';
export { OneCommitATurn } from './one-commit-a-turn.ts';
export { LogElsewhere, LogNotBrought, type LogWatch } from './log/log-elsewhere.ts';
export { FlushElsewhere, NotFlushed, type Disk, type Flush } from './log/flush-elsewhere.ts';
export { closedOnFailure } from './closed-on-failure.ts';
export { ownFile } from './own-file.ts';
