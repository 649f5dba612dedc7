import { collectionName, type ViewStore } from '#platform/read-models';
import { askServer } from './asking-the-server.ts';
import { namedView } from './named-view.ts';
import type { Ground, Outcome, Verb } from './verb.ts';

export const retryParkedVerb: Verb = (program, run) =>
  program
    .command('retry-parked')
    .description('has the running server apply again the events that a view could not, and names what stays parked')
    .argument('<name>', 'the view; an unknown name lists them')
    .action((name: string) => run((ground) => retry(name, ground)));

async function retry(name: string, ground: Ground): Promise<Outcome> {
  const { collection } = namedView(name);
  const request = { kind: 'retry', view: name } as const;
  return askServer(ground, request, async () => async (store) => {
    const open = await store.requests();
    if (open.some(({ kind, view }) => kind === 'retry' && view === name)) return null;
    const parked = await parkedIn(store, collection);
    for (const { document, eventId, code } of parked)
      ground.say(`BAD  document ${document} is parked before event ${eventId}: ${code ?? 'behind another'}.`);
    ground.say(`${collectionName(collection)}: ${parked.length === 0 ? 'nothing' : parked.length} stays parked.`);
    return parked.length === 0 ? 'done' : 'found';
  });
}

/** The first waiting event of each parked document. */
async function parkedIn(store: ViewStore, collection: Parameters<ViewStore['generations']>[0]) {
  const live = (await store.generations(collection)).find((generation) => generation.live);
  if (!live) return [];
  return [...(await store.queued(live.generation)).values()].map(([first]) => first!);
}
