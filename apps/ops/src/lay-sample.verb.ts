import { PinoLog } from '#platform/telemetry';
import { Refused, type Ground, type Outcome, type Verb } from './verb.ts';

export const laySampleVerb: Verb = (program, run) =>
  program
    .command('lay-sample')
    .description(
      'lays the invented children of a demonstration where they are not yet, before servers share its stores',
    )
    .action(() => run(lay));

/** Through the routes of a server that listens nowhere: whatever was laid was allowed by every rule. */
async function lay({ configuration, set, say }: Ground): Promise<Outcome> {
  if (configuration.mode !== 'demo')
    throw new Refused('Only MODE=demo has a sample: nothing invented is laid into live data.');
  if (set.isShared && !(await set.isEmpty()) && (await set.isServed()))
    throw new Refused('A server has these stores at this moment. Lay the sample before the servers start.');
  // Loaded only for this: it is all of the service.
  const { layWithoutServing } = await import('../../server/src/serve.ts');
  const laid = await layWithoutServing(configuration, new PinoLog('error'));
  say(laid ? 'The sample is laid. The servers may start.' : 'The sample is there already.');
  return 'done';
}
