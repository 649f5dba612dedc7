import { InvalidArgumentError, Option } from 'commander';
import { ownDataFolder } from '#platform/data-folder';
import { isInstant, SystemClock, type Instant } from '#platform/time';
import { catalogue } from '../../server/src/composition/all-contexts.ts';
import type { EventsOpened } from '../../server/src/composition/store-set.ts';
import { eventsOf, refuseUnlessWhole } from './existing-store.ts';
import { Refused, type Ground, type Outcome, type Verb } from './verb.ts';

type Said = Readonly<{ by: string; knownAt?: Instant }>;

export const mendClockVerb: Verb = (program, run) =>
  program
    .command('mend-clock')
    .description('says that all that is recorded was known by now, where a clock that was ahead gave it a later time')
    .addOption(
      new Option('--by <code>', 'who says so: a code of the operator').argParser(operatorCode).makeOptionMandatory(),
    )
    .addOption(new Option('--known-at <instant>', 'when it was known, if before now').argParser(instant))
    .action((said: Said) => run((ground) => mend(said, ground)));

function instant(text: string): Instant {
  if (!isInstant(text)) throw new InvalidArgumentError('Give an instant such as 2026-01-12T09:00:00.000Z.');
  return text;
}

/** Who says something as an operator: a code of their own, since words that name a person are stored nowhere open. */
function operatorCode(text: string): string {
  if (!/^[\w.-]{2,40}$/.test(text))
    throw new InvalidArgumentError('Give a code of 2 to 40 letters, digits, dots and dashes.');
  return text;
}

/** No server may run: what it has folded already would keep the later time. */
async function mend({ by, knownAt }: Said, ground: Ground): Promise<Outcome> {
  await refuseUnlessWhole(ground);
  const { configuration, set, say } = ground;
  const saidAt = new SystemClock().now();
  const at = knownAt ?? saidAt;
  if (at > saidAt) throw new Refused(`${at} is still to come by the clock of this machine: set that first.`);
  await using opened = new AsyncDisposableStack();
  opened.adopt(ownDataFolder(configuration.dataFolder), (folder) => folder.release());
  if (set.isShared && (await set.isInUse()))
    throw new Refused('A server has the database at this moment, or had it until just now. Stop every server first.');
  const store = await eventsOf(ground);
  opened.defer(() => store.close());
  const { events, streams } = await laterThan(at, store);
  if (events === 0) {
    say(`Nothing carries a time after ${at}: there is nothing to mend.`);
    return 'done';
  }
  await store.sayKnownBy({ at, by, saidAt });
  // They hold the later times. Nothing can be lost of them: the next start builds them anew.
  await set.dropViews();
  say(`${events} events of ${streams} records carry a time after ${at}. From now on they are read as known at ${at}.`);
  say('What is stored stays as it is, and so does its chain. The next start builds all views anew.');
  say('Dates that were worked out from the wrong time, such as the end of a window, stand as they were recorded:');
  say('look at what was recorded then, and correct it as any other fact.');
  return 'done';
}

async function laterThan(at: Instant, store: EventsOpened): Promise<Readonly<{ events: number; streams: number }>> {
  // What was said before of the same events holds.
  catalogue.readAsKnown(store);
  let events = 0;
  const streams = new Set<string>();
  for await (const event of store.readAll(null)) {
    if (catalogue.decode(event).recordedAt <= at) continue;
    events += 1;
    streams.add(event.stream);
  }
  return { events, streams: streams.size };
}
