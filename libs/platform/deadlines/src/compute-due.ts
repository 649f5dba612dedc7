import { derivedId } from '#platform/event-sourcing';
import { recordKey, type Sealer, type SealedAt } from '#platform/privacy';
import { startOfLondonDay, londonDate, type Instant } from '#platform/time';
import type { Deadline, Moment, OpenFact, OpenFacts, PrivateFacts } from './deadline.ts';
import { NEVER, type DueDocument } from './due-list.ts';

export type Computing = Readonly<{
  sealer: Sealer;
  /** What is private to a child; null when it is not on record, or was destroyed. Needed for private moments. */
  known?: (childId: string) => Promise<PrivateFacts | null>;
  /** Which law, calendars included, this code applies. */
  lawVersion: string;
}>;

export const basisOf = ({ version }: Deadline, { lawVersion }: Computing): string => `${version}/${lawVersion}`;
export const keyOf = ({ name }: Deadline, subject: string): string => `${name}:${subject}`;

/** What is due of one subject, by the id of its document. */
export async function computeDue(
  deadline: Deadline,
  subject: string,
  facts: OpenFacts | undefined,
  computing: Computing,
): Promise<ReadonlyMap<string, DueDocument>> {
  const due = new Map<string, DueDocument>();
  if (!facts?.running) return due;
  const known = deadline.privateMoment ? await computing.known!(facts.childId) : null;
  if (deadline.privateMoment && !known) return due;
  for (const open of facts.open) {
    const id = `${keyOf(deadline, subject)}:${open.item}`;
    const place = { deadline: deadline.name, of: keyOf(deadline, subject), subject, childId: facts.childId, open };
    due.set(id, {
      ...place,
      basis: basisOf(deadline, computing),
      ...(await when(id, place, deadline, known, computing)),
    });
  }
  return due;
}

type When = Pick<DueDocument, 'dueAt' | 'dueOn' | 'exact' | 'problem' | 'restsOn'>;

/** A moment that cannot be computed is listed as that: one gap in the law hides no other deadline. */
async function when(
  id: string,
  { open, childId }: Readonly<{ open: OpenFact; childId: string }>,
  deadline: Deadline,
  known: PrivateFacts | null,
  { sealer }: Computing,
): Promise<When> {
  let computed: Moment;
  try {
    computed = known ? deadline.privateMoment!(open, known) : deadline.moment!(open);
  } catch (error) {
    const problem = codeOf(error);
    return { dueAt: NEVER, dueOn: null, exact: null, problem, restsOn: { child: known?.revision ?? null, rules: [] } };
  }
  const dueAt = 'dueAt' in computed ? computed.dueAt : startOfLondonDay(computed.dueOn);
  const restsOn = { child: known?.revision ?? null, rules: computed.restsOn };
  if (!known) return { dueAt, dueOn: 'dueOn' in computed ? computed.dueOn : null, exact: null, problem: null, restsOn };
  const at = { stream: `due-${childId}`, eventId: derivedId(id), field: 'moment' };
  const sealed = await sealer.seal({ ...at, value: dueAt, key: recordKey(childId) });
  const exact: SealedAt<Instant> = { ...sealed, at };
  return { dueAt: firstOfItsMonth(dueAt), dueOn: null, exact, problem: null, restsOn };
}

const firstOfItsMonth = (at: Instant): Instant => startOfLondonDay(`${londonDate(at).slice(0, 8)}01` as never);

/** The class of an error; its words could give away what it was computed from. */
const codeOf = (error: unknown): string =>
  (error instanceof Error && /^[A-Za-z]{1,60}$/.test(error.name) ? error.name : 'Error')
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .toLowerCase();
