/**
 * SQLite's own code of a driver's error, such as SQLITE_BUSY; undefined for any other error. Told by its shape: the
 * native part of the driver keeps the error class of whoever loaded it first, so `instanceof` is not to be relied on.
 */
export function sqliteCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' && error.code.startsWith('SQLITE_') ? error.code : undefined;
}
