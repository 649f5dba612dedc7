import { Option } from 'commander';
import { LETTING_GO, type LettingGo } from '#platform/process-manager';
import { askProcesses, refuseUnlessProcess, withProcesses } from './asking-the-processes.ts';
import { Refused, type Ground, type Outcome, type Verb } from './verb.ts';

const reasons = Object.entries(LETTING_GO).map(([code, words]) => `${code}: ${words}`);

export const letGoVerb: Verb = (program, run) =>
  program
    .command('let-go')
    .description('has the running server give up for good what a process has parked; what waited behind it goes on')
    .argument('<process>', 'the process')
    .argument('<cause>', 'the event or deadline, as `standing` names it')
    .addOption(
      new Option('--reason <code>', `why (${reasons.join('; ')})`)
        .choices(Object.keys(LETTING_GO))
        .makeOptionMandatory(),
    )
    .action((process: string, cause: string, { reason }: { reason: LettingGo }) =>
      run((ground) => letGo({ process, cause, reason }, ground)),
    );

const letGo = (
  { process, cause, reason }: Readonly<{ process: string; cause: string; reason: LettingGo }>,
  ground: Ground,
): Promise<Outcome> =>
  withProcesses(ground, async (processes) => {
    await refuseUnlessProcess(process, processes);
    const isParked = async () => (await processes.parkedOf(process)).some((parked) => parked.cause === cause);
    if (!(await isParked())) throw new Refused(`Process ${process} has not parked ${cause}.`);
    if (!(await askProcesses(ground, processes, { kind: 'let-go', process, cause, reason }))) return 'done';
    if (await isParked()) {
      ground.say(`BAD  ${process} may leave nothing undone: mend what stops it, and it goes on by itself.`);
      return 'found';
    }
    ground.say(`${cause} will not be dealt with by ${process}: ${LETTING_GO[reason]}.`);
    return 'done';
  });
