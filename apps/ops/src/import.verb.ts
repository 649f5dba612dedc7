import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Option } from 'commander';
import { KEPT_DAYS, TAKE_IN_FEED, type FeedGiven, type FeedTaken } from '#pure/spreadsheets';
import { derivedId } from '#platform/event-sourcing';
import { SealedJobs, type Job } from '#platform/operations';
import { Sealer } from '#platform/privacy';
import { addMilliseconds, londonDate, SystemClock } from '#platform/time';
import { followed } from './asking-for-a-job.ts';
import { masterKeyOf, refuseUnlessWhole, withStores } from './existing-store.ts';
import { tellOfList, tellOfRecording, whyNotTaken } from './words-of-import.ts';
import { Refused, type Ground, type Outcome, type Verb } from './verb.ts';

type Options = Readonly<{ as: string; service: string; feed: string; columns?: string; because?: string }> &
  Readonly<{ record?: boolean }>;

const A_DAY = 86_400_000;
const MOST_BYTES = 3 * 1024 * 1024;

export const importVerb: Verb = (program, run) =>
  program
    .command('import')
    .description(
      'has the running server look through a list of children, as its page does; and record it with --record',
    )
    .argument('<file>', 'CSV or XLSX, such as social care sends each night')
    .requiredOption(
      '--as <person>',
      'in whose name, by the number under which the person signs in; they read what is wrong',
    )
    .addOption(
      new Option('--service <service>', 'of whoever stands in a row that says none')
        .choices(['sen', 'exclusions'])
        .makeOptionMandatory(),
    )
    .option('--feed <name>', 'what lists of this kind are called: the next is held against the one before', 'children')
    .option('--columns <name>', 'by which name its columns were saved; it is refused where they are read otherwise')
    .option('--record', 'puts it on record, where nothing is wrong and nothing is left to a person')
    .option('--because <words>', 'why what is unusual in it is right, where something is')
    .action((file: string, options: Options) => run((ground) => take(file, options, ground)));

/** Of the same file on the same day it is one list: told again, it says again what came of it. */
async function take(path: string, options: Options, ground: Ground): Promise<Outcome> {
  const { as, service, feed, columns } = options;
  if (!/^[a-z][a-z0-9-]{0,49}$/.test(feed))
    throw new Refused('A feed is called by small letters, figures and hyphens, such as social-care.');
  const bytes = bytesOf(path);
  await refuseUnlessWhole(ground);
  return withJobs(ground, async (jobs, all) => {
    const day = londonDate(new SystemClock().now());
    const digest = createHash('sha256').update(bytes).digest('hex');
    const file = { name: basename(path), bytes: bytes.toString('base64') };
    const left = { id: derivedId('feed', as, service, feed, digest, day), about: { feed, service } };
    const list = await done(ground, jobs, all, { ...left, given: { as, feed, service, file } });
    if (list === null) return 'done';
    if ('failed' in list) return bad(ground, whyNotTaken(list.failed));
    const told = await tellOfList(ground, jobs, list.job, columns ?? null);
    if (!told.mayBeRecorded || !options.record) return told.outcome;
    const { id: listId } = list.job;
    const because = options.because ?? null;
    const asked = {
      id: derivedId('feed-recorded', listId),
      about: { feed, list: listId },
      given: { as, listId, because },
    };
    const recording = await done(ground, jobs, all, asked);
    if (recording === null) return 'done';
    if ('failed' in recording) return bad(ground, whyNotTaken(recording.failed));
    const recorded = await tellOfRecording(ground, jobs, recording.job);
    return recorded === 'done' ? told.outcome : recorded;
  });
}

const bad = ({ say }: Ground, words: string): Outcome => {
  say(`BAD  ${words}`);
  return 'found';
};

type Asked = Readonly<{ id: string; about: Readonly<Record<string, string>>; given: FeedGiven }>;
type Kept = Readonly<{ find: (id: string) => Promise<Job | null> }>;

/** What the server made of it, to its end. Null: no server runs, and it stays for the next one. */
async function done(
  ground: Ground,
  jobs: SealedJobs,
  all: Kept,
  { id, about, given }: Asked,
): Promise<Readonly<{ job: Job } | { failed: string }> | null> {
  const expiresAt = addMilliseconds(new SystemClock().now(), KEPT_DAYS * A_DAY);
  await jobs.ask({ id, kind: TAKE_IN_FEED, owner: given.as, about, given, expiresAt });
  const taken = await followed(ground, all, id);
  if (!taken) return null;
  if (taken.state !== 'done') return { failed: taken.code ?? taken.state };
  const { jobId } = (await jobs.part(id, 0)) as FeedTaken;
  // Whoever it was brought in for may have stopped it, or seven days are over.
  if ((await all.find(jobId)) === null) return { failed: 'no-such-list' };
  const job = await followed(ground, all, jobId);
  if (!job) return null;
  return job.state === 'done' ? { job } : { failed: job.code ?? job.state };
}

/** With the keys that seal what is left for the server. */
const withJobs = <T>(ground: Ground, work: (jobs: SealedJobs, all: Kept) => Promise<T>): Promise<T> =>
  withStores(ground, async (stores) => {
    const operations = await stores.operations();
    const keys = await stores.keys(await masterKeyOf(ground));
    try {
      return await work(new SealedJobs(operations.jobs, keys, new Sealer(keys)), operations.jobs);
    } finally {
      await keys.close();
      await operations.close();
    }
  });

function bytesOf(path: string): Buffer {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Refused(`There is no file ${path}.`);
  if (found.size === 0) throw new Refused(`${path} is empty.`);
  if (found.size > MOST_BYTES) throw new Refused(`${path} is larger than 3 MB: cut the list into parts.`);
  return readFileSync(path);
}
