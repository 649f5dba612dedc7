import { SqliteOperations } from '#sqlite/operations';
import { refuseUnlessWhole } from './existing-store.ts';
import type { Ground, Outcome, Verb } from './verb.ts';

export const putIntoServiceVerb: Verb = (program, run) =>
  program
    .command('put-into-service')
    .description('says that this restored store is the one in use: letters leave again, providers and schools sign in')
    .action(() => run(putIntoService));

async function putIntoService(ground: Ground): Promise<Outcome> {
  refuseUnlessWhole(ground);
  const operations = await SqliteOperations.open(ground.files.operations);
  try {
    const wasHeldBack = await operations.standing.putIntoService();
    ground.say(
      wasHeldBack
        ? 'In service: what waits to be sent is sent, and providers and schools can sign in. The original must not serve.'
        : 'It is in service already.',
    );
    return 'done';
  } finally {
    await operations.close();
  }
}
