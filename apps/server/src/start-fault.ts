import { ConfigurationError } from './configuration/configuration.ts';

/** Errors whose message was written for the person who starts the server. */
const WORDED = [
  ...['DataFolderOwned', 'MasterKeyRefused', 'WrongMasterKey', 'WrongMode', 'UnusableEventFile'],
  ...['ConfigurationRefused', 'SampleRefused', 'RestoreUnfinished', 'DestructionListUnreadable', 'NewerSchema'],
  'StoreNotSound',
];

type Fault = Error & Readonly<{ code?: string; syscall?: string; path?: string }>;

/** Why the server does not start, or stopped, for the person at the terminal; of a bug, where it came from. */
export function startFault(error: unknown, { DATA_DIR, PORT }: Readonly<Record<string, string | undefined>>): string {
  const { name, message, stack, code = '', syscall = '' } = error as Fault;
  if (error instanceof ConfigurationError || WORDED.includes(name)) return message;
  if (syscall === 'listen') return `PORT ${PORT ?? '3000'} cannot be listened on (${code}). Choose another.`;
  if (syscall === 'mkdir' || code === 'SQLITE_CANTOPEN' || code === 'SQLITE_READONLY')
    return `DATA_DIR ${DATA_DIR ?? './data'} cannot be used (${code}). Name a folder that this user may write.`;
  return stack ?? message;
}
