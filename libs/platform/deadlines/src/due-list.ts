import { Erased, Lost, Sealer, type OpenedOrLost, type SealedAt } from '#platform/privacy';
import type { Collection, ReadModels } from '#platform/read-models';
import { earliestFirst, LAST_MOMENT, type CivilDate, type Instant } from '#platform/time';
import type { Deadline, OpenFact, RuleUsed } from './deadline.ts';

const fields = {
  deadline: 'string',
  of: 'string',
  childId: 'string',
  other: 'string',
  dueAt: 'instant',
  basis: 'string',
} as const;

/** One thing that is due. */
export type DueDocument<Open extends OpenFact = OpenFact> = Readonly<{
  deadline: string;
  /** The deadline's name and the record it belongs to. */
  of: string;
  subject: string;
  childId: string;
  /** A second child of whom it tells, so that it is left out for whoever may not know of that one; empty where there is none. */
  other: string;
  /** The moment; of a private one the first of its month; `NEVER` where it cannot be computed. */
  dueAt: Instant;
  /** Where the law gives a day. */
  dueOn: CivilDate | null;
  exact: SealedAt<Exact> | null;
  /** Why there is no moment: a closed code. */
  problem: string | null;
  /** What it was computed by: another basis, and it is computed again. */
  basis: string;
  restsOn: Readonly<{ child: string | null; rules: readonly RuleUsed[] }>;
  open: Open;
}>;

/** What a private moment is, and why, in the rule’s own sentence. */
export type Exact = Readonly<{ dueAt: Instant; dueOn: CivilDate | null; sentence: string }>;

/** Sorts after every moment. */
export const NEVER: Instant = LAST_MOMENT;

/**
 * The one list of all that is due. Built from the open facts of every deadline; never from itself. Its version is raised
 * with a new deadline over events that are on record: a live list has no row of it to compute again.
 */
export const dueList: Collection<DueDocument, typeof fields> = {
  view: 'due-list',
  version: 11,
  fields,
  indexes: [['deadline', 'dueAt']],
};

export type Due<Open extends OpenFact = OpenFact> = Readonly<{
  subject: string;
  childId: string;
  dueAt: Instant;
  dueOn: CivilDate | null;
  open: Open;
}>;

/**
 * What is due by a moment, in due order; at most `limit` rows, of which the private ones are opened.
 * One that is lost holds no other up.
 */
export async function dueBy<Open extends OpenFact>(
  readModels: ReadModels,
  sealer: Sealer,
  { name }: Deadline<Open>,
  { by, limit }: Readonly<{ by: Instant; limit: number }>,
): Promise<readonly Due<Open>[]> {
  const where = { deadline: { eq: name }, dueAt: { lte: by } };
  const { rows } = await readModels.find(dueList, {
    where,
    sort: { by: ['dueAt'] },
    limit,
  });
  const documents = rows.map(({ document }) => document as DueDocument<Open>);
  const exact = await openedMoments(sealer, documents);
  return documents
    .flatMap((document, n): readonly Due<Open>[] => {
      const { subject, childId, open } = document;
      const moment = document.exact ? exact[n]! : document;
      if (moment instanceof Erased || moment instanceof Lost) return [];
      const { dueAt, dueOn } = moment;
      return dueAt > by ? [] : [{ subject, childId, dueOn, open, dueAt }];
    })
    .sort(earliestFirst(({ dueAt }) => dueAt));
}

/** The private moments of these rows, each in its place: null where a row’s moment is open. */
export async function openedMoments(
  sealer: Pick<Sealer, 'openOrLost'>,
  documents: readonly DueDocument[],
): Promise<readonly (OpenedOrLost<Exact> | null)[]> {
  const opened = await sealer.openOrLost(documents.flatMap(({ exact }) => exact ?? []));
  let n = 0;
  return documents.map(({ exact }) => (exact === null ? null : (opened[n++] as OpenedOrLost<Exact>)));
}
