import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Actor } from '#platform/event-sourcing';
import { Operations, SealedJobs, type Job } from '#platform/operations';
import { addMilliseconds } from '#platform/time';
import { KEPT_DAYS, OF_FEED, READ_BEFORE, type CheckGiven, type HeadKept, type SummaryKept } from '../list-kept.ts';
import { AllSavedColumns } from '../saved-columns/all-saved-columns.service.ts';
import { ownList } from '../own-list.service.ts';
import { CheckList } from './check-list.ts';

const A_DAY = 86_400_000;
const LOOKED_AT = 100;

@CommandHandler(CheckList)
export class CheckListHandler implements ICommandHandler<CheckList> {
  constructor(
    private readonly jobs: SealedJobs,
    private readonly known: AllSavedColumns,
    private readonly operations: Operations,
  ) {}

  async execute({ data, envelope }: CheckList): Promise<Readonly<{ jobId: string }>> {
    const { id, actor, correlationId, receivedAt } = envelope;
    const { service, officers } = data;
    const { file, feed } = 'again' in data ? await this.#again(data.again, actor) : givenNow(data);
    const columns = 'again' in data ? data.columns : null;
    const again = 'again' in data ? [data.again] : [];
    const saved = columns === null ? await this.known.all() : [];
    const before = feed === undefined ? null : await this.#lastOf(feed, actor, [id, ...again]);
    const about = {
      service,
      ...('again' in data && { [READ_BEFORE]: data.again }),
      ...(feed !== undefined && { [OF_FEED]: feed }),
    };
    await this.jobs.ask({
      ...{ id, kind: CheckList.kind, owner: actor.id, about },
      given: { actor, correlationId, service, officers, columns, saved, before, file } satisfies CheckGiven,
      expiresAt: addMilliseconds(receivedAt, KEPT_DAYS * A_DAY),
    });
    return { jobId: id };
  }

  /** The last list of the feed in which nothing was wrong, which the next is held against. */
  async #lastOf(feed: string, actor: Actor, these: readonly string[]): Promise<string | null> {
    const { jobs } = await this.operations.jobs.ofOwner(actor.id, { limit: LOOKED_AT, cursor: null });
    const isOfIt = (each: Job) => each.kind === CheckList.kind && each.about[OF_FEED] === feed && each.state === 'done';
    for (const { id } of jobs.filter((each) => isOfIt(each) && !these.includes(each.id)))
      if (await this.#isWhole(id)) return id;
    return null;
  }

  async #isWhole(id: string): Promise<boolean> {
    const head = (await this.jobs.part(id, 0)) as HeadKept | null;
    const summary = head && ((await this.jobs.part(id, head.parts + 1)) as SummaryKept | null);
    return summary !== null && summary.faulty === 0 && head!.missing.length === 0;
  }

  async #again(jobId: string, actor: Actor): Promise<FileOfFeed> {
    const { given, job } = await ownList(this.jobs, jobId, actor);
    return { file: given.file, feed: job.about[OF_FEED] };
  }
}

type FileOfFeed = Pick<CheckGiven, 'file'> & Readonly<{ feed?: string | undefined }>;

const givenNow = ({ file, feed }: Extract<CheckList['data'], { file: object }>): FileOfFeed => ({
  file: encoded(file),
  feed,
});

const encoded = ({ name, bytes }: Readonly<{ name: string; bytes: Buffer }>) => ({
  name: name.slice(-LONGEST_NAME),
  bytes: bytes.toString('base64'),
});
/** Its end says what it is. */
const LONGEST_NAME = 200;
