import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { Operations, SealedJobs, type Job } from '#platform/operations';
import { recordingOf } from '../record-list/recording-of.ts';
import {
  READ_BEFORE,
  sumOf,
  type DoneKept,
  type HeadKept,
  type RowDone,
  type RowKept,
  type RowsKept,
  type SummaryKept,
} from '../list-kept.ts';
import { ownList } from '../own-list.service.ts';
import { faultFound, headFound, rowFound } from './row-found.ts';
import type { ListFound, ListPart, RecordingFound } from './list-found.ts';

type Asked = Readonly<{ listId: string; show: ListPart; from: number }>;

const PAGE = 50;
const LOOKED_AT = 50;

/** A list that one brought in: how far it is, what is wrong with it, what would be recorded and what was. */
export class FindList extends Query<Asked, ListFound> {
  static readonly act = 'take-in-a-list';
  static readonly audit = opensNobody(
    'it shows what one brought in oneself; whoever was found on record for it was put on record as it was compared',
  );
  static readonly views = [];
}

@QueryHandler(FindList)
export class FindListHandler implements IQueryHandler<FindList, ListFound> {
  constructor(
    private readonly jobs: SealedJobs,
    private readonly operations: Operations,
  ) {}

  async execute({ data, envelope: { actor } }: FindList): Promise<ListFound> {
    const { listId } = data;
    const { job, given } = await ownList(this.jobs, listId, actor);
    const { state, code, progress, expiresAt, askedAt } = job;
    const head = (await this.jobs.part(listId, 0)) as HeadKept | null;
    const isWhole = state === 'done' && head !== null;
    const summary = isWhole ? ((await this.jobs.part(listId, head.parts + 1)) as SummaryKept | null) : null;
    const recording = await this.#recording(listId);
    const found = summary && head ? await this.#rows(data, head, summary, recording) : NOTHING;
    return {
      ...{ listId, file: given.file.name, service: given.service, state, code, progress, askedAt, expiresAt },
      readAgain: recording ? null : await this.#readAgain(job),
      head: head && headFound(head, recording !== null),
      summary: summary && {
        new: sumOf(summary.counts, 'new'),
        here: sumOf(summary.counts, 'here'),
        alike: sumOf(summary.counts, 'alike'),
        ...{
          unusual: summary.unusual,
          changing: summary.changing ?? 0,
          faulty: summary.faulty,
          faultyBy: summary.faultyBy,
          faults: summary.faults.map(faultFound),
          vanished: summary.vanished ?? null,
        },
      },
      recording: recording && shownOf(recording),
      ...found,
    };
  }

  /** The last that was read of the same file with other columns. */
  async #readAgain({ id, owner }: Job): Promise<string | null> {
    const { jobs } = await this.operations.jobs.ofOwner(owner, { limit: LOOKED_AT, cursor: null });
    return jobs.find(({ about }) => about[READ_BEFORE] === id)?.id ?? null;
  }

  async #recording(listId: string): Promise<Recording | null> {
    const job = await this.jobs.find(recordingOf(listId));
    if (!job) return null;
    const parts = Array.from({ length: job.parts }, async (_, n) => (await this.jobs.part(job.id, n)) as DoneKept);
    return { job, rows: (await Promise.all(parts)).flatMap(({ rows }) => rows) };
  }

  /** A page of the rows of one kind, with what was done of each. */
  async #rows(
    { listId, show, from }: Asked,
    { parts }: HeadKept,
    { counts }: SummaryKept,
    recording: Recording | null,
  ) {
    const done = new Map((recording?.rows ?? []).map((each) => [each.row, each] as const));
    const isShown = ({ compared: { is, row } }: RowKept) =>
      show === 'refused' ? done.get(row)?.is === 'refused' : is === show;
    const rows: RowKept[] = [];
    let seen = 0;
    for (let n = 0; n < parts && rows.length <= PAGE; n++) {
      const least = show === 'refused' ? null : counts[n]![show];
      if (least !== null && seen + least <= from) {
        seen += least;
        continue;
      }
      const part = (await this.jobs.part(listId, n + 1)) as RowsKept;
      for (const row of part.rows.filter(isShown)) if (seen++ >= from) rows.push(row);
    }
    const more = rows.length > PAGE;
    return {
      rows: rows.slice(0, PAGE).map((row) => rowFound(row, done.get(row.child.row) ?? null)),
      next: more ? from + PAGE : null,
      previous: from > 0 ? Math.max(0, from - PAGE) : null,
    };
  }
}

type Recording = Readonly<{ job: Job; rows: readonly RowDone[] }>;
const NOTHING = { rows: [], next: null, previous: null } as const;

function shownOf({ job: { state, code, progress }, rows }: Recording): RecordingFound {
  const count = (is: RowDone['is']) => rows.filter((row) => row.is === is).length;
  const counted = { recorded: count('recorded'), here: count('here'), leftOut: count('left-out') };
  const changed = rows.filter((row) => row.is === 'here' && row.changed).length;
  return { state, code, progress, ...counted, changed, refused: count('refused') };
}
