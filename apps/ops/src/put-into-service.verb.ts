import { Option } from 'commander';
import { OUTSIDERS } from '../../server/src/composition/held-back.ts';
import { refuseUnlessWhole, withOperations } from './existing-store.ts';
import type { Ground, Outcome, Verb } from './verb.ts';

export const putIntoServiceVerb: Verb = (program, run) =>
  program
    .command('put-into-service')
    .description('says that this restored store is the one in use: letters leave again, providers and schools sign in')
    .addOption(
      new Option('--role <role>', 'lets the people of one role in first, while letters wait on').choices(OUTSIDERS),
    )
    .action(({ role }: { role?: string }) => run((ground) => putIntoService(ground, role)));

async function putIntoService(ground: Ground, role?: string): Promise<Outcome> {
  await refuseUnlessWhole(ground);
  return withOperations<Outcome>(ground, async (operations) => {
    const wasHeldBack = await operations.standing.putIntoService(role);
    if (role && wasHeldBack) {
      ground.say(`In service for ${role}: they can sign in. All else is held back as before.`);
      return 'done';
    }
    ground.say(
      wasHeldBack
        ? 'In service: what waits to be sent is sent, and providers and schools can sign in. The original must not serve.'
        : 'It is in service already.',
    );
    return 'done';
  });
}
