/** How much of a child is not over: referrals that somebody may still send out, answer or award, placements awarded or under way. */
export type WhatRuns = Readonly<{ referrals: number; placements: number }>;

/** Asked of whoever keeps referrals and placements, before a record is closed. */
export abstract class RunningOfChild {
  abstract of(childId: string): Promise<WhatRuns>;
}
