import { PinoLog } from '#platform/telemetry';
import { withOperations } from './existing-store.ts';
import { Refused, type Ground, type Outcome, type Verb } from './verb.ts';

const THERE = 'The sample is there already.';

export const laySampleVerb: Verb = (program, run) =>
  program
    .command('lay-sample')
    .description(
      'lays the invented children of a demonstration where they are not yet, before servers share its stores',
    )
    .action(() => run(lay));

/** Through the routes of a server that listens nowhere: whatever was laid was allowed by every rule. */
async function lay(ground: Ground): Promise<Outcome> {
  const { configuration, set, say } = ground;
  if (configuration.mode !== 'demo')
    throw new Refused('Only MODE=demo has a sample: nothing invented is laid into live data.');
  if (set.isShared && !(await set.isEmpty()) && (await set.isInUse())) {
    const { isLaid } = await import('../../server/src/demo/lay-sample.ts');
    // Whatever brings all services up asks again beside those that run: where it is laid they are right to.
    if (await withOperations(ground, (operations) => isLaid({ operations }))) {
      say(THERE);
      return 'done';
    }
    throw new Refused('A server has these stores at this moment. Lay the sample before the servers start.');
  }
  // Loaded only for this: it is all of the service.
  const { layWithoutServing } = await import('../../server/src/serve.ts');
  const laid = await layWithoutServing(configuration, new PinoLog('error'));
  say(laid ? 'The sample is laid. The servers may start.' : THERE);
  return 'done';
}
