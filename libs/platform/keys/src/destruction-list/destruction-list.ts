import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** One order to destroy: every key of a subject, or one key. `at` is an instant, ISO 8601 UTC. */
export type Destruction = Readonly<{ subject: string; at: string } | { kid: string; at: string }>;

/**
 * What was destroyed, one JSON object a line, kept outside the backups of the keys: a key store restored from before a
 * destruction has to end those keys again.
 * @throws DestructionListUnreadable there is no such file, or a finished line is not a destruction
 */
export function readDestructionList(file: string): readonly Destruction[] {
  if (!existsSync(file)) throw new DestructionListUnreadable(file, 'there is no such file');
  return readDestructionsIfAny(file);
}

/** As readDestructionList; a list that was never begun is empty. @throws DestructionListUnreadable */
export function readDestructionsIfAny(file: string): readonly Destruction[] {
  if (!existsSync(file)) return [];
  return finishedLines(readFileSync(file, 'utf8')).map((line, index) => {
    const entry = parse(line);
    if (!entry) throw new DestructionListUnreadable(file, `line ${index + 1} is not a destruction`);
    return entry;
  });
}

/**
 * Makes the list, empty, if there is none: a list that is not there was lost, one that is empty says that nothing was
 * destroyed. Durable when it returns. One that cannot be added to is found here, and not when somebody is erased.
 */
export function beginDestructionList(file: string): void {
  if (existsSync(file)) return closeSync(openSync(file, 'r+'));
  closeSync(openSync(file, 'a', 0o600));
  syncFolder(dirname(file));
}

/**
 * Adds to the list, durably, what it does not name yet. One writer at a time: the caller holds the key store's write
 * lock. A line that a crash left unfinished is dropped; its destruction was never acknowledged, so it comes again.
 */
export function listDestructions(file: string, entries: readonly Destruction[]): void {
  const listed = new Set(readDestructionsIfAny(file).map(nameOf));
  const fresh = entries.filter((entry) => !listed.has(nameOf(entry)));
  if (fresh.length === 0) return;
  const descriptor = openSync(file, 'a+', 0o600);
  try {
    const finished = readFileSync(descriptor).lastIndexOf('\n') + 1;
    ftruncateSync(descriptor, finished);
    writeSync(descriptor, fresh.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  syncFolder(dirname(file));
}

const nameOf = (entry: Destruction) => ('subject' in entry ? `subject ${entry.subject}` : `kid ${entry.kid}`);

const finishedLines = (text: string) => text.split('\n').slice(0, -1);

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function parse(line: string): Destruction | undefined {
  try {
    const { subject, kid, at } = JSON.parse(line) as Record<string, unknown>;
    if (typeof at !== 'string') return undefined;
    if (typeof subject === 'string' && kid === undefined) return { subject, at };
    if (typeof kid === 'string' && subject === undefined) return { kid, at };
    return undefined;
  } catch {
    return undefined;
  }
}

/** Without the list a restored key store would open what people were told is destroyed: nothing is restored. */
export class DestructionListUnreadable extends Error {
  constructor(file: string, why: string) {
    super(`The destruction list ${file} cannot be used: ${why}.`);
    this.name = 'DestructionListUnreadable';
  }
}
