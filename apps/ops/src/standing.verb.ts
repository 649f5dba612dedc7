import { wordsOfLag } from '#platform/event-sourcing';
import { SystemClock } from '#platform/time';
import { views } from '../../server/src/composition/all-contexts.ts';
import { processStandings, viewStandings, type Standing } from '../../server/src/composition/standings.ts';
import { tellOfTheClock } from './standing-of-clock.ts';
import { tellOfTheKeys } from './standing-of-keys.ts';
import { placeWords, tellOfTheSearchIndex } from './standing-of-search.ts';
import { eventsOf } from './existing-store.ts';
import { withProcesses } from './asking-the-processes.ts';
import type { Ground, Outcome, Verb } from './verb.ts';

export const standingVerb: Verb = (program, run) =>
  program
    .command('standing')
    .description(
      'says of each view, each process, the search index and the keys where it stands, how far behind, what waits, and why',
    )
    .action(() => run(tell));

const tell = (ground: Ground): Promise<Outcome> =>
  withProcesses(ground, async (_, operations) => {
    await using opened = new AsyncDisposableStack();
    const closed = (store: Readonly<{ close: () => Promise<void> }>) => store.close();
    const events = opened.adopt(await eventsOf(ground), closed);
    const stores = opened.adopt(await ground.set.openBeside(), closed);
    const store = opened.adopt(await stores.views(), closed);
    const source = { events, now: new SystemClock().now() };
    const all = [...(await viewStandings(store, views, source)), ...(await processStandings(operations, source))];
    for (const standing of all) say(ground, standing);
    const told = [
      await tellOfTheSearchIndex(ground, events.storeId, { stores, views: store }),
      await tellOfTheKeys(ground, events, stores),
      await tellOfTheClock(ground, events),
    ];
    const waits = all.some(({ stopped, waiting }) => stopped !== null || waiting.length > 0);
    return waits || told.includes('found') ? 'found' : 'done';
  });

function say({ say: line }: Ground, { kind, name, stopped, position, behind, waiting }: Standing): void {
  line(`${kind} ${name}: ${placeWords(position)}${behind ? `, ${wordsOfLag(behind)}` : ''}.`);
  if (stopped) line(`BAD  ${name} ${stopped}.`);
  for (const { cause, of, words, tries, since } of waiting)
    line(`BAD  parked by ${name}: ${cause} of ${of}: ${words}${since ? `; ${tries} tries since ${since}` : ''}.`);
}
