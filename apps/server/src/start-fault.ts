import { ConfigurationError } from './configuration/configuration.ts';
import type { VariableName } from './configuration/variables.ts';
import { rightsFault } from './rights-fault.ts';

/** Errors whose message was written for the person who starts the server. */
const WORDED = [
  ...['DataFolderOwned', 'MasterKeyRefused', 'WrongMasterKey', 'WrongMode', 'UnusableEventFile'],
  ...['ConfigurationRefused', 'SampleRefused', 'RestoreUnfinished', 'DestructionListUnreadable', 'NewerSchema'],
  ...['StoreNotSound', 'SignInFileRefused', 'SignInKeyRefused', 'CouncilFileRefused', 'NotFlushed', 'LogNotBrought'],
  ...['EngineRefused', 'MongoRefused', 'NothingLaid', 'UnknownEvent'],
];

/** It answered, and does not any more. */
const AWAY = ['MongoAway', 'StoreUnavailable'];

const PORTS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use by another program; choose another, or 0 for any that is free',
  EACCES: 'is kept for the system; choose one from 1024',
};

type Fault = Error & Readonly<{ code?: string; syscall?: string; path?: string; port?: number }>;

/** Why the server does not start, or stopped, for the person at the terminal; of a bug, where it came from. */
export function startFault(error: unknown, environment: Readonly<Record<string, string | undefined>>): string {
  const { DATA_DIR, PORT, METRICS_PORT } = environment;
  const folder = DATA_DIR?.trim() || './data';
  // Several stores that could not be closed have one reason.
  if (error instanceof SuppressedError) return startFault(error.suppressed, environment);
  const { name, message, stack, code = '', syscall = '', path = '', port } = error as Fault;
  if (error instanceof ConfigurationError || WORDED.includes(name)) return message;
  if (AWAY.includes(name)) return `${message}\nSee to it, then start again.`;
  // A path of ours begins where the product lies, and nowhere else.
  if (code === 'ENOENT' && path.startsWith('config/'))
    return `The server does not start. There is no ${path} here: start it in the folder that Throughline was put in.`;
  const told = (variable: VariableName, rule: string) => new ConfigurationError([{ variable, rule }]).message;
  if (syscall === 'listen') {
    const ofMetrics = port !== undefined && String(port) === METRICS_PORT?.trim();
    if (code === 'EADDRNOTAVAIL') return told(ofMetrics ? 'METRICS_HOST' : 'HOST', 'this machine has no such address');
    const asked = ofMetrics ? METRICS_PORT.trim() : PORT?.trim() || '3000';
    return told(ofMetrics ? 'METRICS_PORT' : 'PORT', `${asked} ${PORTS[code] ?? `cannot be listened on (${code})`}`);
  }
  if (syscall === 'mkdir' || /^SQLITE_(?:CANTOPEN|READONLY)/.test(code))
    return told('DATA_DIR', `${folder} cannot be used (${code}); name a folder that this user may write`);
  const closed = rightsFault(error, folder);
  return closed ? `The server does not start. ${closed}` : (stack ?? message);
}
