type Fault = Error & Readonly<{ code?: string; path?: string }>;

const RIGHTS: readonly string[] = ['EACCES', 'EPERM', 'EROFS'];

/** A file or a folder that the user who runs this may not read or not write; null where something else is wrong. */
export function rightsFault(error: unknown, dataFolder: string): string | null {
  const { code = '', path } = error as Fault;
  if (/^SQLITE_(?:CANTOPEN|READONLY|PERM)/.test(code)) return closed(`DATA_DIR ${dataFolder}, or a file in it,`, code);
  return path !== undefined && RIGHTS.includes(code) ? closed(path, code) : null;
}

const closed = (what: string, code: string): string =>
  `${what} cannot be used (${code}): the user who runs this must be able to read and write it.`;
