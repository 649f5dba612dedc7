import { Injectable } from '@nestjs/common';
import { derivedId, EventStore } from '#platform/event-sourcing';
import { NotAllowed, type Sender } from '#platform/gateway';
import { JobFailed, type JobWork } from '#platform/jobs';
import { SealedJobs } from '#platform/operations';
import { ChildrenOfRows, type RowCompared } from '../asks/children-of-rows.ts';
import {
  KEPT_DAYS,
  tellsMore,
  type DoneKept,
  type HeadKept,
  type RecordGiven,
  type RowDone,
  type RowKept,
} from '../list-kept.ts';
import type { RowsKept } from '../list-kept.ts';
import { RecordList } from './record-list.ts';

/** So many are put on record beside each other: the store takes them in one turn, and others are served in between. */
const AT_ONCE = 16;
const CHANGED = 'A child like this was put on record since the list was checked: bring the list in again, and decide.';

/** Puts the children of a list on record as who brought it in; each row is a command of its own, sent again after a kill. */
@Injectable()
export class RecordListJob {
  static readonly kind = RecordList.kind;
  static readonly keepDays = KEPT_DAYS;
  static readonly writes = true;

  constructor(
    private readonly children: ChildrenOfRows,
    private readonly jobs: SealedJobs,
    private readonly events: EventStore,
  ) {}

  readonly work: JobWork = async ({ job, given: asked, signal, advance }) => {
    const given = asked as RecordGiven | null;
    const head = given && ((await this.jobs.part(given.checkId, 0)) as HeadKept | null);
    if (!given || !head) throw new JobFailed('not-allowed');
    let done = 0;
    for (let n = 0; n < head.parts; n++) {
      const part = (await this.jobs.part(given.checkId, n + 1)) as RowsKept | null;
      if (!part) throw new JobFailed('not-allowed');
      done += part.rows.length;
      if (n < job.parts) continue;
      const rows = await this.#recorded(part.rows, given, job.id, signal);
      await advance({ done, of: head.rows }, { rows } satisfies DoneKept);
    }
  };

  async #recorded(
    rows: readonly RowKept[],
    given: RecordGiven,
    jobId: string,
    signal: AbortSignal,
  ): Promise<readonly RowDone[]> {
    const { actor, correlationId } = given;
    const after = await this.events.head();
    try {
      const now = await this.children.compare(
        rows.map(({ child }) => child),
        { actor, correlationId, ...(after && { after }) },
      );
      const all: RowDone[] = [];
      for (let n = 0; n < rows.length && !signal.aborted; n += AT_ONCE)
        all.push(
          ...(await Promise.all(
            rows.slice(n, n + AT_ONCE).map((row, i) => this.#rowDone(row, now[n + i]!, given, jobId)),
          )),
        );
      return all;
    } catch (error) {
      throw error instanceof NotAllowed ? new JobFailed('not-allowed') : error;
    }
  }

  async #rowDone({ child, compared }: RowKept, now: RowCompared, given: RecordGiven, jobId: string): Promise<RowDone> {
    const { row } = child;
    const sender: Sender = {
      ...{ actor: given.actor, correlationId: given.correlationId, commandId: derivedId(jobId, String(row)) },
      takenFrom: { file: given.file, row },
    };
    if (now.is === 'wrong') return { row, is: 'refused', words: now.faults.map(({ words }) => words).join('. ') };
    if (now.is === 'here') {
      const { childId } = now.child;
      const besides = tellsMore(now) ? await this.children.tell(childId, now.tells!, sender) : null;
      // By an earlier try that was killed before it could say so.
      if (childId === this.children.opens(sender))
        return { row, is: 'recorded', childId, ...(besides !== null && { besides }) };
      if (besides !== null) return { row, is: 'refused', words: besides };
      return { row, is: 'here', childId, ...(tellsMore(now) && { changed: true }) };
    }
    const isDecided = compared.is === 'alike';
    if (isDecided && given.decided[row] !== 'another') return { row, is: 'left-out' };
    const known = isDecided ? compared.children.map(({ childId }) => childId) : [];
    const itself = this.children.opens(sender);
    const isNot = (now.is === 'alike' ? now.children : []).map(({ childId }) => childId).filter((id) => id !== itself);
    if (!isNot.every((childId) => known.includes(childId))) return { row, is: 'refused', words: CHANGED };
    const looked =
      compared.is === 'new' || compared.is === 'alike' ? compared.unusual.map(({ confirm }) => confirm) : [];
    const said = { confirmed: looked, because: given.because, isNot };
    const registered = await this.children.register(child, said, sender);
    if ('words' in registered) return { row, is: 'refused', words: registered.words };
    const { childId } = registered;
    const besides = tellsMore(now) ? await this.children.tell(childId, now.tells!, sender) : null;
    return { row, is: 'recorded', childId, ...(besides !== null && { besides }) };
  }
}
