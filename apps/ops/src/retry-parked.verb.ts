import { wordsOfFailure } from '#platform/process-manager';
import { collectionName, type ViewStore } from '#platform/read-models';
import { askProcesses, withProcesses } from './asking-the-processes.ts';
import { askServer } from './asking-the-server.ts';
import { namedView } from './named-view.ts';
import type { Ground, Outcome, Verb } from './verb.ts';

export const retryParkedVerb: Verb = (program, run) =>
  program
    .command('retry-parked')
    .description('has the running server try again what a view or a process could not do, and names what stays parked')
    .argument('<name>', 'the view or the process; an unknown name lists the views')
    .action((name: string) =>
      run(async (ground) => ((await isProcess(name, ground)) ? retryProcess(name, ground) : retryView(name, ground))),
    );

const isProcess = (name: string, ground: Ground): Promise<boolean> =>
  withProcesses(ground, async (processes) => (await processes.begun()).includes(name));

const retryProcess = (name: string, ground: Ground): Promise<Outcome> =>
  withProcesses(ground, async (processes) => {
    if (!(await askProcesses(ground, processes, { kind: 'retry', process: name }))) return 'done';
    const parked = await processes.parkedOf(name);
    for (const { cause, subject, code } of parked)
      ground.say(`BAD  ${cause} of ${subject} stays parked: ${wordsOfFailure(code)}.`);
    ground.say(`${name}: ${parked.length === 0 ? 'nothing' : parked.length} stays parked.`);
    return parked.length === 0 ? 'done' : 'found';
  });

async function retryView(name: string, ground: Ground): Promise<Outcome> {
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
