import { derivedId } from '#platform/event-sourcing';

/** Everything a placement is about, and the award it follows from. */
export type Proposal = Readonly<{ childId: string; referralId: string; providerId: string; awardEventId: string }>;

/** An award opens one placement, which is named after it: whoever knows the award knows the placement. */
export const placementOfAward = ({ awardEventId }: Proposal): string => derivedId('placement', awardEventId);
