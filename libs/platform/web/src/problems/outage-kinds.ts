import type { ProblemKind } from './problem.ts';

const kind = (code: string, title: string, retryAfter: number): ProblemKind => ({
  ...{ status: 503, code, title, retryAfter },
});

/** What a driver or the system says, by its code, and what it is to the one who asked. It is no bug of ours. */
const OUTAGES: readonly (readonly [RegExp, ProblemKind])[] = [
  [
    /^(?:SQLITE_FULL|ENOSPC|EDQUOT)/,
    kind('disk-full', 'The disk of this server is full: nothing was recorded. Its operators have to make room.', 60),
  ],
  [
    /^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/,
    kind('try-again', 'The record was busy; nothing was recorded. Send the same again.', 1),
  ],
  [
    /^SQLITE_(?:CORRUPT|NOTADB)/,
    kind(
      'store-damaged',
      'The store of this server is damaged; nothing was recorded. Its operators have to mend it.',
      600,
    ),
  ],
  [
    /^(?:SQLITE_(?:IOERR|READONLY|CANTOPEN|PERM|AUTH|NOMEM)|EACCES|EPERM|EROFS|EIO|EMFILE|ENFILE)/,
    kind('store-unavailable', 'The store of this server cannot be reached now; nothing was recorded.', 60),
  ],
];

export const outageKinds: readonly ProblemKind[] = OUTAGES.map(([, found]) => found);

/** Looks behind an error for the outage that caused it. */
export function outageOf(error: unknown, depth = 4): ProblemKind | null {
  if (typeof error !== 'object' || error === null || depth === 0) return null;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  const found = typeof code === 'string' ? OUTAGES.find(([pattern]) => pattern.test(code))?.[1] : undefined;
  return found ?? outageOf(cause, depth - 1);
}
