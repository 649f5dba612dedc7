import {
  CommandToMany,
  nextAfter,
  refusals,
  type CommandEnvelope,
  type Draft,
  type Periods,
} from '#platform/event-sourcing';
import { londonDate, type CivilDate } from '#platform/time';
import { weekdayAndDate } from '#statutory-rules';
import { openHoldersFrom } from '../change-of-holder.ts';
import type { ChildEvent } from '../child.events.ts';
import type { Child } from '../child.ts';
import { officerAllocated } from '../officer-allocated.ts';
import type { Allocation, WorksAs } from '../officer-of-service.ts';
import { whyHandedOn } from '../why-handed-on.ts';

type Allocations = Readonly<{
  officerId: string;
  from: CivilDate;
  rows: readonly Readonly<{ childId: string }>[];
  because?: string | null;
}>;

/** Several children who wait for an officer, given to one from a day on: each as if it had come alone. */
export class AllocateChildren extends CommandToMany<Allocations> {
  static readonly act = 'say-who-holds-a-record';
}

const refusal = refusals({
  'has-an-officer':
    'This child has an officer: perhaps somebody was allocated meanwhile. Untick it. Who has it can be changed on its record.',
  'had-an-officer': 'This child had an officer after the day you give. Give a later day, or untick it.',
});

/**
 * Only of whom nobody has, on that day, today and in between: what another said meanwhile is not overruled unseen, and one who had it
 * in between would end what is given here on the same day, so that the child went on waiting. Somebody who is no officer of its
 * service any more has nobody: the child waits, and is given as one that nobody has.
 * @param gone who was that on neither of these days
 */
export function allocateRow(
  { officerId, from, because }: Allocation & Readonly<{ because?: string | null }>,
  envelope: CommandEnvelope,
  child: Child,
  worksAs: WorksAs,
  gone: ReadonlySet<string> = new Set(),
): Draft<ChildEvent> {
  const { officers } = openHoldersFrom(child, from);
  const today = londonDate(envelope.receivedAt);
  const last = officers.findLast(
    ({ value }, n) =>
      value !== null && !gone.has(value) && overlaps(officers, n, { from, to: from > today ? from : today }),
  );
  const until = last && (nextAfter(officers, last.from)?.from ?? null);
  if (until === null || (until && until > today)) throw refusal('has-an-officer', 'childId');
  if (until) throw refusal('had-an-officer', 'childId', hadUntil(until));
  // It is taken from nobody: whoever had it left, and why is known.
  return officerAllocated({ officerId, from }, envelope, child, worksAs, () => whyHandedOn(null, because));
}

const overlaps = (periods: Periods<unknown>, n: number, { from, to }: Readonly<{ from: CivilDate; to: CivilDate }>) =>
  periods[n]!.from <= to && (periods[n + 1] === undefined || periods[n + 1]!.from > from);

const hadUntil = (until: CivilDate): string =>
  `Somebody had this child after the day you give, and nobody has since ${weekdayAndDate(until)}: give that day or a later one, or untick it.`;
