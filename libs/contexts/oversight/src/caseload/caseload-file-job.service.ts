import { Injectable } from '@nestjs/common';
import { EventStore } from '#platform/event-sourcing';
import { Gateway, NotAllowed, ReasonRequired, type Sender } from '#platform/gateway';
import { JobFailed, type FilePart, type JobTask, type JobWork, type SealedLine } from '#platform/jobs';
import { KeyEnded } from '#platform/keys';
import { lossOf, recordKey, Sealer } from '#platform/privacy';
import { BYTE_ORDER_MARK, csvOf } from '#platform/web';
import { CaseWords } from '../asks/case-words.ts';
import { CaseloadLines, columnsAsked } from './caseload-columns.ts';
import type { CaseOnList } from './case-on-list.ts';
import { CASELOAD_FILE, ExportCaseload, type CasesExported, type ExportAsked } from './export-caseload.query.ts';
import { MakeCaseloadFile } from './make-caseload-file.ts';
import type { Whose } from './whose.ts';

type Given = Readonly<{ actor: Sender['actor']; correlationId: string; purpose: string | null }>;
/** `goOnAfter`: behind it, in a list that is not put in the order of its names. */
type Part = FilePart & Readonly<{ last: boolean; goOnAfter: string | null }>;

/** Makes the file of a caseload as its owner: a page of the list is a part of the file. */
@Injectable()
export class CaseloadFileJob {
  static readonly kind = MakeCaseloadFile.kind;
  static readonly file = CASELOAD_FILE;

  constructor(
    private readonly gateway: Gateway,
    private readonly sealer: Sealer,
    private readonly events: EventStore,
    private readonly words: CaseWords,
  ) {}

  readonly work: JobWork = async (task) => {
    const { job, given, advance } = task;
    const kept = await keptBy(task);
    if (kept.isWhole) return;
    if (given === null) throw new JobFailed('not-allowed');
    let [unlisted, done] = [0, kept.records.size];
    let said = this.#linesOf(job, given as Given, null);
    for await (const page of this.#pages(task, given as Given, kept)) {
      // Whoever was put on record again in between does not stand in the file twice.
      const children = page.items.filter(({ childId }) => !kept.records.has(childId));
      said = this.#linesOf(job, given as Given, page.takenBy);
      [unlisted, done] = [page.unlisted, done + children.length + page.notToday];
      const lines = await Promise.all(children.map((child) => this.#line(job.id, said, child)));
      const records = children.map(({ childId }) => childId);
      const head = kept.isBegun ? [] : [BYTE_ORDER_MARK + csvOf([said.head])];
      kept.isBegun = true;
      await advance({ done, of: page.of }, {
        records,
        lines: [...head, ...lines],
        last: false,
        goOnAfter: page.goOnAfter,
      } satisfies Part);
    }
    const head = kept.isBegun ? [] : [BYTE_ORDER_MARK + csvOf([said.head])];
    const end = unlisted > 0 ? [csvOf([said.unlisted(unlisted)])] : [];
    await advance({ done, of: done }, {
      records: [],
      lines: [...head, ...end],
      last: true,
      goOnAfter: null,
    } satisfies Part);
  };

  /** As of when it was asked for. */
  #linesOf({ about, askedAt }: JobTask['job'], { actor }: Given, name: string | null): CaseloadLines {
    return new CaseloadLines(columnsAsked(about['columns'] ?? null), this.words, { actor, at: askedAt, name });
  }

  async *#pages(
    { job }: JobTask,
    { actor, correlationId, purpose }: Given,
    { records: taken, goOnAfter }: Kept,
  ): AsyncGenerator<CasesExported> {
    const asked: ExportAsked = {
      ...{ whose: job.about['whose'] as Whose, school: Number(job.about['school']) || null },
      ...{ atOnce: false, behind: { children: taken, goOnAfter } },
    };
    // In a thread of its own the names are read first: a list of children without them would be no file.
    const after = await this.events.head();
    const sender = { actor, correlationId, ...(purpose !== null && { reason: purpose }), ...(after && { after }) };
    try {
      yield* this.gateway.askInPages(ExportCaseload, asked, sender);
    } catch (error) {
      const isRefused = error instanceof NotAllowed || error instanceof ReasonRequired;
      throw isRefused ? new JobFailed('not-allowed') : error;
    }
  }

  /**
   * Sealed for the child, so that an erasure reaches what was made before it. Whose key is lost stands in it without a name:
   * one child that waits for a repair keeps nobody from the file.
   */
  async #line(job: string, said: CaseloadLines, child: CaseOnList): Promise<string | SealedLine> {
    const instead = csvOf([said.of({ ...child, identity: null })]);
    if (child.identity === null) return instead;
    const lost = csvOf([said.of({ ...child, identity: null, parked: true })]);
    const at = { stream: `job-${job}`, eventId: job, field: `line-${child.childId}` };
    try {
      const value = csvOf([said.of(child)]);
      return {
        sealed: { ...(await this.sealer.seal({ ...at, value, key: recordKey(child.childId) })), at },
        instead,
        lost,
      };
    } catch (error) {
      if (error instanceof KeyEnded) return instead;
      if (lossOf(error) !== null) return lost;
      throw error;
    }
  }
}

/** What an earlier try left. */
async function keptBy({ job, part }: JobTask) {
  const records = new Set<string>();
  let isWhole = false;
  let goOnAfter: string | null = null;
  for (let number = 0; number < job.parts; number++) {
    const kept = (await part(number)) as Part | null;
    for (const record of kept?.records ?? []) records.add(record);
    isWhole ||= kept?.last ?? false;
    goOnAfter = kept?.goOnAfter ?? goOnAfter;
  }
  return { records, isWhole, goOnAfter, isBegun: job.parts > 0 };
}

type Kept = Awaited<ReturnType<typeof keptBy>>;
