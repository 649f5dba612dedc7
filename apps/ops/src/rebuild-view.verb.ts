import { randomUUID } from 'node:crypto';
import { REBUILD_VIEW } from '#pure/jobs';
import { collectionName } from '#platform/read-models';
import { askForJob } from './asking-for-a-job.ts';
import { refuseUnlessWhole } from './existing-store.ts';
import { namedView } from './named-view.ts';
import type { Ground, Outcome, Verb } from './verb.ts';

export const rebuildViewVerb: Verb = (program, run) =>
  program
    .command('rebuild-view')
    .description('has the running server build a view anew from the events, beside the live one, and waits for it')
    .argument('<name>', 'the view; an unknown name lists them')
    .action((name: string) => run((ground) => rebuild(name, ground)));

async function rebuild(name: string, ground: Ground): Promise<Outcome> {
  await refuseUnlessWhole(ground);
  const { collection } = namedView(name);
  const ended = await askForJob(ground, { id: randomUUID(), kind: REBUILD_VIEW, about: { view: name } });
  if (!ended) return 'done';
  if (ended.state === 'done') {
    ground.say(`${collectionName(collection)} has been built anew and is live.`);
    return 'done';
  }
  ground.say(`BAD  ${whyNot(ended.state, ended.code)} The live view is as it was.`);
  return 'found';
}

function whyNot(state: string, code: string | null): string {
  if (state === 'stopped') return 'Somebody stopped it.';
  if (code === 'given-up') return 'It failed three times, and the log says why.';
  const [why, eventId] = code?.split(':') ?? [];
  return `the new build stands before event ${eventId}: ${why}.`;
}
