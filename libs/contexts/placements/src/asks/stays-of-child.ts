import type { CivilDate } from '#platform/time';
import type { StaysElsewhere } from '../placement/advised-length.ts';

/** Asked of whoever shows placements, before one is made longer: the others of the child, each as long as it is known to be. */
export abstract class StaysOfChild {
  abstract but(
    childId: string,
    placement: Readonly<{ placementId: string; providerId: string; on: CivilDate }>,
  ): Promise<StaysElsewhere>;
}
