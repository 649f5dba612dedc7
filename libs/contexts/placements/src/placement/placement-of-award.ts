import { derivedId } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';

/** Everything a placement is about, and the award it follows from. */
export type Proposal = Readonly<{
  childId: string;
  referralId: string;
  providerId: string;
  awardEventId: string;
  /** As it was offered; null where nobody said. */
  couldStartOn?: CivilDate | null;
}>;

/** An award opens one placement, which is named after it: whoever knows the award knows the placement. */
export const placementOfAward = ({ awardEventId }: Pick<Proposal, 'awardEventId'>): string =>
  derivedId('placement', awardEventId);
