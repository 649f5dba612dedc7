import { verifyHistory } from '#platform/event-sourcing';
import { lostKeys } from '../../server/src/composition/lost-keys.ts';
import { eventsOf, refuseUnlessStore, withOperations, withStores } from './existing-store.ts';
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

const WHOLE_DATABASE = 'Database: each collection that grows holds what it held.';

async function verify(ground: Ground): Promise<Outcome> {
  await refuseUnlessStore(ground);
  const { set, say } = ground;
  const { faults, unreadable } = await set.look('every page and index');
  for (const words of faults) say(`BAD  ${words}`);
  if (faults.length === 0) say(set.isShared ? WHOLE_DATABASE : 'Files: each is whole, and fits the others.');
  const outcomes: Outcome[] = [faults.length === 0 ? 'done' : 'found'];
  const history = !unreadable.includes('events');
  if (history) outcomes.push(await orUnreadable('the history', verifyEvents, ground));
  if (history && !unreadable.includes('keys')) outcomes.push(await orUnreadable('the keys', verifyKeys, ground));
  if (!unreadable.includes('operations'))
    outcomes.push(await orUnreadable('the access journal', verifyAccessJournal, ground));
  say(BLIND_SPOT);
  return outcomes.includes('found') ? 'found' : 'done';
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
  const store = await eventsOf(ground);
  return withStores(ground, async (stores) => {
    const keys = await stores.keysUnopened();
    try {
      const lost = await lostKeys(store, keys, null);
      const wellIs = 'Keys: each that an event needs is there, or was destroyed; none is damaged.';
      return await tellOfBadKeys(ground, keys, { lost, wellIs });
    } finally {
      await keys.close();
    }
  }).finally(() => store.close());
}

const verifyAccessJournal = (ground: Ground): Promise<Outcome> =>
  withOperations(ground, async ({ accessJournal }) => {
    const { say } = ground;
    const verdict = await accessJournal.verify();
    if (verdict.sound) {
      say(`Access journal: ${verdict.entries} entries in ${verdict.writers} chains, each as it was written.`);
      return 'done';
    }
    const { link, why } = verdict;
    say(`BAD  access journal, chain ${link.writer}, entry ${link.number}: ${why}.`);
    return 'found';
  });
