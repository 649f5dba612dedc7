import { derivedId } from '#platform/event-sourcing';
import { NotFound } from '#platform/gateway';
import type { PartStanding, StandingOfParts, Waiting } from '../asks/standing-of-parts.ts';

/** By an id that says nothing: of one cause a view may keep several documents waiting. */
export const waitingIdOf = ({ kind, name }: PartStanding, { cause, of }: Waiting): string =>
  derivedId('waits', kind, name, cause, of);

type Found = Readonly<{ part: PartStanding; waiting: Waiting }>;

/** @throws NotFound it was done since, or let go */
export async function waitingOf(standing: StandingOfParts, waitingId: string): Promise<Found> {
  for (const part of await standing.all())
    for (const waiting of part.waiting) if (waitingIdOf(part, waiting) === waitingId) return { part, waiting };
  throw new NotFound('This does not wait any more: it was done since, or was let go.');
}
