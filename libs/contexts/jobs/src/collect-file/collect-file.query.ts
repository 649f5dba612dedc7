import { setImmediate } from 'node:timers/promises';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { NotFound, opensNobody, Query, type Leaving, type LeavingPart } from '#platform/gateway';
import { openedLines, type FilePart } from '#platform/jobs';
import { SealedJobs, type Job } from '#platform/operations';
import { Sealer } from '#platform/privacy';
import { FilesOfJobs } from '../asks/files-of-jobs.ts';
import { ownJob } from '../own-job.ts';

/** The file that came of what one asked for, read a part after the other; with what for, as that was said then. */
export class CollectFile extends Query<Readonly<{ jobId: string }>, Leaving> {
  static readonly act = 'follow-longer-work';
  static readonly leaves = 'file';
  static readonly audit = opensNobody('whoever is in a file was put on record, with what it is for, as it was made');
  static readonly views = [];
}

@QueryHandler(CollectFile)
export class CollectFileHandler implements IQueryHandler<CollectFile, Leaving> {
  constructor(
    private readonly jobs: SealedJobs,
    private readonly sealer: Sealer,
    private readonly files: FilesOfJobs,
  ) {}

  async execute({ data: { jobId }, envelope: { actor, reach } }: CollectFile): Promise<Leaving> {
    const job = ownJob(await this.jobs.find(jobId), actor);
    if (job.state !== 'done' || this.files.of(job.kind) === null) throw new NotFound('There is no file of this.');
    const { purpose = null } = ((await this.jobs.given(job)) ?? {}) as Readonly<{ purpose?: string | null }>;
    const columns = (job.about['columns'] ?? '').split('.').filter((column) => column !== '');
    const holds = reach.barredFrom?.length ? await this.#records(job) : [];
    return { columns, reason: purpose, holds, parts: () => this.#parts(job) };
  }

  /** Whoever was barred since it was made finds the child in no file either. */
  async #records(job: Job): Promise<readonly string[]> {
    const records: string[] = [];
    for await (const part of this.#kept(job)) records.push(...part.records);
    return records;
  }

  async *#parts(job: Job): AsyncGenerator<LeavingPart> {
    for await (const part of this.#kept(job))
      yield { text: await openedLines(this.sealer, part), children: part.records.length };
  }

  /** Others are served between two parts. */
  async *#kept({ id, parts }: Job): AsyncGenerator<FilePart> {
    for (let number = 0; number < parts; number++) {
      const part = (await this.jobs.part(id, number)) as FilePart | null;
      // A file that ended half way must not pass for a whole one.
      if (part === null) throw new NotFound('The file has been forgotten meanwhile.');
      yield part;
      await setImmediate();
    }
  }
}
