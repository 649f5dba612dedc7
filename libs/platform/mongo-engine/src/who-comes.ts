import { readFileSync } from 'node:fs';
import type { MongoClientOptions } from 'mongodb';
import { MongoRefused } from './mongo-faults.ts';

/**
 * As whom the database is asked. Left to itself the driver looks for a user in the database that the address names, and follows an
 * option rather than the address: accounts are in `admin`, unless the address says otherwise.
 * @throws MongoRefused
 */
export function whoComes(url: string, file: string): Pick<MongoClientOptions, 'auth' | 'authSource'> {
  const [, username, password] = /^([^:\s]+):(.+)$/.exec(readable(file)) ?? [];
  if (!username || !password) throw new MongoRefused('MONGODB_CREDENTIALS_FILE does not hold user:password');
  return { auth: { username, password }, ...(!/[?&]authSource=/i.test(url) && { authSource: 'admin' }) };
}

function readable(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new MongoRefused(`MONGODB_CREDENTIALS_FILE cannot be read (${(error as { code?: string }).code})`);
  }
}
