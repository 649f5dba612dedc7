import { collectionName, type ViewStore } from '#platform/read-models';
import { askServer } from './asking-the-server.ts';
import { namedView } from './named-view.ts';
import type { Ground, Outcome, Verb } from './verb.ts';

export const rebuildViewVerb: Verb = (program, run) =>
  program
    .command('rebuild-view')
    .description('has the running server build a view anew from the events, beside the live one, and waits for it')
    .argument('<name>', 'the view; an unknown name lists them')
    .action((name: string) => run((ground) => rebuild(name, ground)));

async function rebuild(name: string, ground: Ground): Promise<Outcome> {
  const { collection } = namedView(name);
  const generations = (store: ViewStore) => store.generations(collection);
  return askServer(ground, { kind: 'rebuild', view: name }, async (before) => {
    const newest = (await generations(before)).at(-1)?.generation ?? 0;
    return async (store) => {
      const built = (await generations(store)).findLast(({ generation }) => generation > newest);
      if (built?.live) {
        ground.say(`${collectionName(collection)} has been built anew and is live.`);
        return 'done';
      }
      if (!built?.stop) return null;
      const { eventId, code } = built.stop;
      ground.say(`BAD  the new build stands before event ${eventId}: ${code}. The live view is as it was.`);
      return 'found';
    };
  });
}
