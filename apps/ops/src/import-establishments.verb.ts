import { InvalidArgumentError, Option } from 'commander';
import { takeRegister } from '#contexts/establishments';
import { isCivilDate, londonDate, SystemClock, type CivilDate } from '#platform/time';
import { refuseUnlessStore, withStores } from './existing-store.ts';
import { Refused, type Ground, type Outcome, type Verb } from './verb.ts';

type Options = Readonly<{ links?: string; publishedOn?: CivilDate; evenIfShorter?: boolean }>;

export const importEstablishmentsVerb: Verb = (program, run) =>
  program
    .command('import-establishments')
    .description('takes the national register of schools from its daily files as a new version; older ones stay')
    .argument('<csv>', 'all fields of all establishments, as it is downloaded: edubasealldata20260112.csv')
    .option(
      '--links <csv>',
      'the register’s links, which say what took a school’s place: links_edubasealldata20260112.csv',
    )
    .addOption(
      new Option('--published-on <date>', 'the day of the file, where its name does not say it').argParser(date),
    )
    .option('--even-if-shorter', 'takes a file that names fewer establishments than the one before')
    .action((register: string, options: Options) => run((ground) => take(register, options, ground)));

function date(text: string): CivilDate {
  if (!isCivilDate(text)) throw new InvalidArgumentError('Give a date such as 2026-01-12.');
  return text;
}

/** Beside a running server, which looks schools up in the new version from then on. */
async function take(register: string, options: Options, ground: Ground): Promise<Outcome> {
  await refuseUnlessStore(ground);
  const { say } = ground;
  const now = new SystemClock().now();
  const publishedOn = options.publishedOn ?? dayInName(register);
  if (publishedOn > londonDate(now))
    throw new Refused(`${publishedOn} is still to come: a register is taken once it is published.`);
  const given = { publishedOn, now, evenIfShorter: options.evenIfShorter === true };
  const taken = await withStores(ground, async (stores) => {
    const reference = await stores.reference();
    const from = { register, links: options.links ?? null };
    return takeRegister(reference, from, given).finally(() => reference.close());
  });
  const { number, entries, added, changed, gone, takenAt } = taken;
  if (takenAt !== now) {
    say(`These files were taken before, at ${takenAt}: there is nothing to do.`);
    return 'done';
  }
  say(`Taken: the register of ${publishedOn}, ${entries} establishments, as version ${number}.`);
  say(`${added} are new, ${changed} changed, ${gone} are named no more. What was known before stays.`);
  if (!options.links) say('Without --links nobody is told which school took the place of a closed one.');
  return 'done';
}

/** The register writes the day into the name of its files. */
function dayInName(file: string): CivilDate {
  const [, year, month, day] = /(\d{4})(\d{2})(\d{2})\.csv$/i.exec(file) ?? [];
  const found = `${year}-${month}-${day}`;
  if (!isCivilDate(found))
    throw new Refused(`The name of ${file} does not say of which day it is: say it with --published-on 2026-01-12.`);
  return found;
}
