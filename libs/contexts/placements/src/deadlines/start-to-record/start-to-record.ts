import { deadline } from '#platform/deadlines';
import { londonDate, type CivilDate, type Instant } from '#platform/time';
import { ofAPlacement } from '../of-a-placement.ts';

/** A child has a place, and nobody has recorded that it began there. */
export type StartToRecord = Readonly<{
  item: 'start';
  providerId: string;
  awardedAt: Instant;
  /** The first day that the provider offered, where it is a later one than that of the award. */
  couldStartOn: CivilDate | null;
}>;

/**
 * No rule says by when: it waits from the first day that was offered, before which there is nothing to record; where none is
 * known, or it was over, from the moment at which the award gave the place.
 */
export const startToRecord = deadline({
  name: 'start-to-record',
  version: 4,
  ...ofAPlacement(({ placement, inForce, providerId }): StartToRecord[] => {
    if (placement.phase !== 'proposed') return [];
    // By the award under which it stands: the one that opened it, or the last that took it up.
    const award = inForce.findLast(({ type }) => type === 'PlacementProposed' || type === 'AwardMadeAgain');
    if (!award) return [];
    const { recordedAt: awardedAt } = award;
    const couldStartOn =
      placement.couldStartOn !== null && placement.couldStartOn > londonDate(awardedAt) ? placement.couldStartOn : null;
    return [{ item: 'start', providerId, awardedAt, couldStartOn }];
  }),
  moment: ({ awardedAt, couldStartOn }) =>
    couldStartOn === null ? { dueAt: awardedAt, restsOn: [] } : { dueOn: couldStartOn, restsOn: [] },
});
