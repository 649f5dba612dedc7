import { join } from 'node:path';
import { Projector } from '#platform/read-models';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { SqliteReadModels } from '#sqlite/read-models';
import { timed, type Cells, type Measured } from '../measure/figure.ts';
import { inFolder } from '../measure/temporary.ts';
import { rawViews } from '../raw/raw-views.ts';
import { laidFile } from '../town/laid-events.ts';
import { catalogue, views } from '../town/what-is-kept.ts';
import { yearOf } from '../town/made-up-events.ts';

/** Every view from nothing, over events that are there. */
async function built(eventsFile: string, viewsFile: string): Promise<Measured> {
  const events = await SqliteEventStore.open(eventsFile);
  const store = await SqliteReadModels.open(viewsFile);
  const projector = new Projector({ events, store, views, decode: (event) => catalogue.decode(event) });
  const measured = await timed(async () => {
    await projector.start();
    await projector.settled();
  });
  if (projector.states().some(({ state }) => state !== 'at-the-head'))
    throw new Error('A view has not come to the head.');
  await projector.stop();
  await store.close();
  await events.close();
  return measured;
}

const YEARS = [
  [200, 97],
  [52, 380],
] as const;

/** All views of a year's registers: what a rebuild of everything takes, an event. */
export const cells: Cells = (emit) =>
  inFolder(async (folder) => {
    for (const [children, marks] of [[20, 20] as const, ...YEARS]) {
      const file = (name: string) => join(folder, `${children}-${marks}-${name}`);
      const operations = await laidFile(file('events'), yearOf(children, marks));
      const raw = await timed(() => rawViews(file('events'), file('raw'), views));
      const ours = await built(file('events'), file('views'));
      // The first, small year only warms up.
      if (children === 20) continue;
      const what = `all views, ${marks} marks a child: an event`;
      emit({ what, subject: 'better-sqlite3', operations, ...raw });
      emit({ what, subject: 'throughline', operations, ...ours });
    }
  });
