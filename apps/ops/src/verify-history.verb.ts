import { existsSync } from 'node:fs';
import { verifyHistory } from '#platform/event-sourcing';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { SqliteOperations } from '#sqlite/operations';
import { refuseUnlessStore } from './existing-store.ts';
import type { Ground, Outcome, Verb } from './verb.ts';

export const verifyHistoryVerb: Verb = (program, run) =>
  program
    .command('verify-history')
    .description('recomputes the hash chain of every stream and of the access journal, and names what was changed')
    .action(() => run(verify));

const BLIND_SPOT =
  'Not found this way: events taken from the end of a stream, or a whole stream, or what was added by who can write here.';

async function verify(ground: Ground): Promise<Outcome> {
  refuseUnlessStore(ground);
  const outcomes = [await verifyEvents(ground), await verifyAccessJournal(ground)];
  ground.say(BLIND_SPOT);
  return outcomes.includes('found') ? 'found' : 'done';
}

async function verifyEvents({ files, say }: Ground): Promise<Outcome> {
  try {
    const store = await SqliteEventStore.open(files.events);
    try {
      const { streams, events, bad } = await verifyHistory(store);
      for (const { stream, revision, eventId, why } of bad)
        say(`BAD  stream ${stream}, revision ${revision}, event ${eventId}: ${why}.`);
      const sound = bad.length === 0 ? 'each as it was written' : `${bad.length} with an event that was changed`;
      say(`History: ${streams} streams, ${sound}; ${events} events hold.`);
      return bad.length === 0 ? 'done' : 'found';
    } finally {
      await store.close();
    }
  } catch (error) {
    say(`BAD  the history cannot be read through: ${(error as Error).message}`);
    return 'found';
  }
}

async function verifyAccessJournal({ files, say }: Ground): Promise<Outcome> {
  if (!existsSync(files.operations)) {
    say(`BAD  the access journal is gone: there is no ${files.operations}.`);
    return 'found';
  }
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
