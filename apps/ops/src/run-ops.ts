import { Command, CommanderError } from 'commander';
import { ConfigurationError, readConfiguration } from '../../server/src/configuration/configuration.ts';
import { rightsFault } from '../../server/src/rights-fault.ts';
import { storeSetOf } from '../../server/src/composition/store-set-of.ts';
import { copyEventsVerb } from './copy-events.verb.ts';
import { copyStoresVerb } from './copy-stores.verb.ts';
import { backupVerb } from './backup.verb.ts';
import { importVerb } from './import.verb.ts';
import { importEstablishmentsVerb } from './import-establishments.verb.ts';
import { mendClockVerb } from './mend-clock.verb.ts';
import { laySampleVerb } from './lay-sample.verb.ts';
import { letGoVerb } from './let-go.verb.ts';
import { putBackKeysVerb } from './put-back-keys.verb.ts';
import { putIntoServiceVerb } from './put-into-service.verb.ts';
import { rebuildViewVerb } from './rebuild-view.verb.ts';
import { restoreVerb } from './restore.verb.ts';
import { retryParkedVerb } from './retry-parked.verb.ts';
import { standingVerb } from './standing.verb.ts';
import type { Ground, Outcome, Work } from './verb.ts';
import { verifyHistoryVerb } from './verify-history.verb.ts';

export const EXIT = { done: 0, found: 1, refused: 2, failed: 3 } as const;

export type Surroundings = Readonly<{
  environment: Readonly<Record<string, string | undefined>>;
  say: Ground['say'];
  /** Where refusals and failures go. */
  complain: (line: string) => void;
}>;

/** Runs one verb. @returns the exit code of the process; never throws */
export async function runOps(words: readonly string[], given: Surroundings): Promise<number> {
  let outcome: Outcome = 'done';
  const program = commandLine(given, async (work) => {
    outcome = await work(groundOf(given));
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return EXIT[outcome];
  } catch (error) {
    return failed(error as Error, given);
  }
}

function commandLine({ say, complain }: Surroundings, run: (work: Work) => Promise<void>): Command {
  const program = new Command('npm run ops --')
    .description('What an operator does to the data of a Throughline server, named by the same environment variables.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => say(text.trimEnd()), writeErr: (text) => complain(text.trimEnd()) })
    .showHelpAfterError('(--help lists the verbs, VERB --help tells what one takes)')
    .addHelpText('after', '\nExit codes: 0 done; 1 done, and something is not as it should be; 2 refused; 3 failed.');
  const verbs = [
    ...[verifyHistoryVerb, standingVerb, rebuildViewVerb, retryParkedVerb, letGoVerb],
    ...[backupVerb, restoreVerb, putBackKeysVerb, putIntoServiceVerb, mendClockVerb, copyEventsVerb, copyStoresVerb],
    ...[importVerb, importEstablishmentsVerb, laySampleVerb],
  ];
  for (const declare of verbs) declare(program, run);
  return program;
}

function groundOf({ environment, say }: Surroundings): Ground {
  const configuration = readConfiguration(environment);
  const set = storeSetOf(configuration);
  return { configuration, set, files: set.files, say };
}

const REFUSALS = new Set([
  ...['Refused', 'DataFolderOwned', 'RestoreUnfinished', 'MasterKeyRefused', 'WrongMasterKey'],
  ...['DestructionListUnreadable', 'UnusableEventFile', 'NewerSchema', 'DeclarationChanged'],
  ...[
    'StoreNotSound',
    'EngineRefused',
    'UnknownEvent',
    'WrongMode',
    'RegisterRefused',
    'OlderVersion',
    'SampleRefused',
    'SignInKeyRefused',
  ],
  ...['MongoRefused', 'MongoAway', 'HoldsAnother', 'ListTakenMeanwhile'],
]);

function failed(error: Error, { complain, environment }: Surroundings): number {
  // Help is an error to the parser, with exit code 0; what it had to say it has said.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.refused;
  if (error instanceof ConfigurationError) {
    const lines = error.faults.map(({ variable, rule }) => `  ${variable}: ${rule}.`);
    complain(['Nothing was done. Set in the environment:', ...lines].join('\n'));
    return EXIT.refused;
  }
  const closed = rightsFault(error, environment['DATA_DIR']?.trim() || './data');
  if (closed) {
    complain(`Nothing was done. ${closed}`);
    return EXIT.refused;
  }
  const refused = REFUSALS.has(error.name);
  complain(refused ? error.message : (error.stack ?? error.message));
  return refused ? EXIT.refused : EXIT.failed;
}
