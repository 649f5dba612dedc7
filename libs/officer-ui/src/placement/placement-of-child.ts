import { FindChild } from '#contexts/children';
import { FindPlacements } from '#contexts/placements';
import { NotFound } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import type { AnyQuery, FormRecord, Visit } from '../forms/form-declaration.ts';
import { onLine } from '../forms/form-records.ts';
import { calledName } from '../words/children-words.ts';
import { dayWords } from '../words/times.ts';
import { row } from '../words/wording.ts';

/** The placement in the address, of the child in the address, with what the side of a page says of both. */
export async function placementOfChild({ ids, ask, names }: Visit) {
  const { childId, placementId } = ids as { childId: string; placementId: string };
  const { identity } = await ask(FindChild, { childId });
  const { items: placements } = await ask(FindPlacements, { childId });
  const placement = placements.find((each) => each.placementId === placementId);
  if (!placement || placement.startedOn === null) throw new NotFound('This child has no such placement.');
  const { startedOn, endsOn, endedOn, nextReviewOn, phase, revision, providerId } = placement;
  const { leavingDate, endsPastLeavingDate } = placement;
  return {
    ...{ childId, placementId, startedOn, endedOn, phase, revision },
    name: calledName(identity) ?? 'A child whose personal data was destroyed',
    facts: [
      ...row('At', names.provider?.(providerId) ?? null),
      ...row('Since', dayWords(startedOn)),
      ...row(endedOn ? 'Ended' : 'Planned end', (endedOn ?? endsOn) && dayWords((endedOn ?? endsOn)!)),
      ...row('To look at', endsPastLeavingDate ? pastLeaving(leavingDate!) : null),
      ...row('Review due', nextReviewOn && dayWords(nextReviewOn)),
    ],
  };
}

const pastLeaving = (leaves: CivilDate) => `It is to end after the school leaving date, ${dayWords(leaves)}`;

type PlacementSeen = Awaited<ReturnType<typeof placementOfChild>>;

/** A placement of a child, for every form about it. @param shows what is asked of it besides */
export const placementRecord = <Seen extends PlacementSeen>(
  see: (visit: Visit) => Promise<Seen>,
  ...shows: readonly AnyQuery[]
): FormRecord<Seen> =>
  onLine({
    shows: [FindChild, FindPlacements, ...shows],
    ...{ see, template: 'placement/placement-page.njk' },
    concerns:
      ({ ids: { placementId } }) =>
      ({ recordedIn: { id } }) =>
        id === placementId,
  });
