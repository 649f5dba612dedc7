import { derivedId } from '#platform/event-sourcing';
import { recordKey, type Lost, type Sealer } from '#platform/privacy';
import { startOfLondonDay, londonDate, type Instant } from '#platform/time';
import type { Deadline, OpenFact, OpenFacts, PrivateFacts } from './deadline.ts';
import { NEVER, type DueDocument, type Exact } from './due-list.ts';
import { momentOf, type Untold } from './moment-of.ts';

export type Computing = Readonly<{
  sealer: Sealer;
  /**
   * What is private to a child; null when it is not on record, or was destroyed; what is lost, or cannot be told now, is
   * said to be. Needed for private moments.
   */
  known?: (childId: string) => Promise<PrivateFacts | Lost | Untold | null>;
  /** Which law, calendars included, this code applies. */
  lawVersion: string;
}>;

export const basisOf = ({ version }: Deadline, { lawVersion }: Computing): string => `${version}/${lawVersion}`;
/** Ends the basis of what could not be computed, so that it counts as another’s and is tried again at each start, all at once. */
const OPEN = '?';
export const keyOf = ({ name }: Deadline, subject: string): string => `${name}:${subject}`;

/** Open facts that wait for an event that could not be applied: what is open, if anything, nobody knows. */
export const PARKED = Symbol('parked');

/** What is due of one subject, by the id of its document. */
export async function computeDue(
  deadline: Deadline,
  { subject, childId, facts }: Readonly<{ subject: string; childId: string; facts: OpenFacts | typeof PARKED | null }>,
  computing: Computing,
): Promise<ReadonlyMap<string, DueDocument>> {
  const due = new Map<string, DueDocument>();
  const basis = basisOf(deadline, computing);
  const of = keyOf(deadline, subject);
  if (facts === PARKED) {
    const place = { deadline: deadline.name, of, subject, childId, other: '', open: { item: 'parked' } };
    return due.set(`${of}:parked`, { ...place, basis: `${basis}${OPEN}`, ...untold('document-parked', null) });
  }
  if (!facts?.running) return due;
  const known = deadline.privateMoment ? await computing.known!(facts.childId) : null;
  if (deadline.privateMoment && !known) return due;
  for (const open of facts.open) {
    const id = `${of}:${open.item}`;
    const { other = '' } = open;
    const place = { deadline: deadline.name, of, subject, childId: facts.childId, other, open };
    const moment = await when(id, place, deadline, known, computing);
    if (moment) due.set(id, { ...place, basis: `${basis}${moment.problem ? OPEN : ''}`, ...moment });
  }
  return due;
}

type When = Pick<DueDocument, 'dueAt' | 'dueOn' | 'exact' | 'problem' | 'restsOn'>;

/** A moment that cannot be computed is listed as that: one gap in the law hides no other deadline. */
async function when(
  id: string,
  { open, childId }: Readonly<{ open: OpenFact; childId: string }>,
  deadline: Deadline,
  known: PrivateFacts | Lost | Untold | null,
  { sealer }: Computing,
): Promise<When | null> {
  const child = known && 'revision' in known ? known.revision : null;
  const computed = momentOf(deadline, open, known);
  if (computed === null) return null;
  if ('problem' in computed) return untold(computed.problem, child);
  const dueOn = 'dueOn' in computed ? computed.dueOn : null;
  const dueAt = 'dueAt' in computed ? computed.dueAt : startOfLondonDay(computed.dueOn);
  const when = { problem: null, restsOn: { child, rules: computed.restsOn } };
  if (!('sentence' in computed)) return { ...when, dueAt, dueOn, exact: null };
  const at = { stream: `due-${childId}`, eventId: derivedId(id), field: 'moment' };
  const value: Exact = { dueAt, dueOn, sentence: computed.sentence };
  const exact = { ...(await sealer.seal({ ...at, value, key: recordKey(childId) })), at };
  return { ...when, dueAt: firstOfItsMonth(dueAt), dueOn: null, exact };
}

const untold = (problem: string, child: string | null): When => ({
  ...{ dueAt: NEVER, dueOn: null, exact: null, problem, restsOn: { child, rules: [] } },
});

const firstOfItsMonth = (at: Instant): Instant => startOfLondonDay(`${londonDate(at).slice(0, 8)}01` as never);
