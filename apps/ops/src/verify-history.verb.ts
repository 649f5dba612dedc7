import { examineSet, faultWords, type Examined } from '#platform/data-folder';
import { verifyHistory } from '#platform/event-sourcing';
import { missingInFile } from '#sqlite/keys';
import { SqliteOperations } from '#sqlite/operations';
import { lostKeys } from '../../server/src/composition/lost-keys.ts';
import { eventsOf, refuseUnlessStore } from './existing-store.ts';
import { tellOfBadKeys } from './standing-of-keys.ts';
import type { Ground, Outcome, Verb } from './verb.ts';

export const verifyHistoryVerb: Verb = (program, run) =>
  program
    .command('verify-history')
    .description(
      'reads every file of the store through, recomputes every hash chain, and names what was changed or lost',
    )
    .action(() => run(verify));

const BLIND_SPOT =
  'Not found this way: events taken from the end of a stream, or a whole stream, or what was added by who can write here.';

async function verify(ground: Ground): Promise<Outcome> {
  refuseUnlessStore(ground);
  const { files, set, say } = ground;
  const { faults } = examineSet(set.members, { reading: 'every page and index' });
  for (const [member, fault] of faults) say(`BAD  ${faultWords(member, fault)}`);
  if (faults.size === 0) say('Files: each is whole, and fits the others.');
  const readable = (file: string) => isReadable(faults, file);
  const outcomes: Outcome[] = [faults.size === 0 ? 'done' : 'found'];
  const history = set.isRemote || readable(files.events);
  if (history) outcomes.push(await orUnreadable('the history', verifyEvents, ground));
  if (history && readable(files.keys)) outcomes.push(await orUnreadable('the keys', verifyKeys, ground));
  if (readable(files.operations)) outcomes.push(await orUnreadable('the access journal', verifyAccessJournal, ground));
  say(BLIND_SPOT);
  return outcomes.includes('found') ? 'found' : 'done';
}

/** One that is older, or a stranger's, can be read all the same; whatever else is wrong with one was said. */
function isReadable(faults: Examined['faults'], file: string): boolean {
  const fault = [...faults].find(([member]) => member.file === file)?.[1];
  return !fault || fault.state === 'older' || fault.state === 'stranger';
}

async function orUnreadable(
  what: string,
  work: (ground: Ground) => Promise<Outcome>,
  ground: Ground,
): Promise<Outcome> {
  try {
    return await work(ground);
  } catch (error) {
    ground.say(`BAD  ${what} cannot be read through: ${(error as Error).message}`);
    return 'found';
  }
}

async function verifyEvents(ground: Ground): Promise<Outcome> {
  const { say } = ground;
  const store = await eventsOf(ground);
  try {
    const { streams, events, bad } = await verifyHistory(store);
    for (const { stream, revision, eventId, why } of bad)
      say(`BAD  stream ${stream}, revision ${revision}, event ${eventId}: ${why}.`);
    const sound = bad.length === 0 ? 'each as it was written' : `${bad.length} with an event that was changed`;
    say(`History: ${streams} streams, ${sound}; ${events} events hold.`);
    for (const { position, at, by, saidAt } of store.knownBy)
      say(
        `Clock: up to number ${Number(position.slice(-20))} events are read as known at ${at}, as ${by} said at ${saidAt}.`,
      );
    return bad.length === 0 ? 'done' : 'found';
  } finally {
    await store.close();
  }
}

/** Every key that an event needs is there and opens, or was ended with its child. */
async function verifyKeys(ground: Ground): Promise<Outcome> {
  const { files } = ground;
  const store = await eventsOf(ground);
  const keys = missingInFile(files.keys);
  try {
    const lost = await lostKeys(store, keys, null);
    const wellIs = 'Keys: each that an event needs is there, or was destroyed; none is damaged.';
    return await tellOfBadKeys(ground, keys, { lost, wellIs });
  } finally {
    keys.close();
    await store.close();
  }
}

async function verifyAccessJournal({ files, say }: Ground): Promise<Outcome> {
  const operations = await SqliteOperations.open(files.operations);
  try {
    const verdict = await operations.accessJournal.verify();
    if (verdict.sound) {
      say(`Access journal: ${verdict.entries} entries in ${verdict.writers} chains, each as it was written.`);
      return 'done';
    }
    const { link, why } = verdict;
    say(`BAD  access journal, chain ${link.writer}, entry ${link.number}: ${why}.`);
    return 'found';
  } finally {
    await operations.close();
  }
}
