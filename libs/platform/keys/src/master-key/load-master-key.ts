import { createSecretKey, type KeyObject } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';

export const MASTER_KEY_BYTES = 32;

/** The key that wraps all others. A KeyObject, because that never shows its bytes when printed or put into JSON. */
export type MasterKey = KeyObject;

/**
 * Reads a master key: a text file of 32 bytes in base64 (44 characters) or hex (64), readable by its owner alone.
 * @throws MasterKeyRefused says in words what is wrong with the file, never what is in it
 */
export async function loadMasterKey(file: string): Promise<MasterKey> {
  const { mode } = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new MasterKeyRefused(file, `it cannot be read (${error.code})`);
  });
  // Windows has no such bits; there the folder's access list protects the file.
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    const octal = (mode & 0o777).toString(8).padStart(4, '0');
    throw new MasterKeyRefused(file, `others may read it (mode ${octal}); run: chmod 600 ${file}`);
  }
  const bytes = decode((await readFile(file, 'utf8')).trim());
  if (!bytes) throw new MasterKeyRefused(file, 'it does not hold 32 bytes as base64 or hex text');
  if (bytes.every((byte) => byte === bytes[0])) throw new MasterKeyRefused(file, 'its bytes are all the same');
  return createSecretKey(bytes);
}

function decode(text: string): Buffer | undefined {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === MASTER_KEY_BYTES ? bytes : undefined;
}

/** Stops the start, before anything is served. */
export class MasterKeyRefused extends Error {
  readonly file: string;

  constructor(file: string, why: string) {
    super(`MASTER_KEY_FILE ${file} is refused: ${why}.`);
    this.name = 'MasterKeyRefused';
    this.file = file;
  }
}
