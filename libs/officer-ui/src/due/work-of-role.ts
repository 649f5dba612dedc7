import { RecordReview, StartPlacement } from '#pure/placements';
import type { WhatIsDue } from '#pure/oversight';
import { AwardReferral, SendReferral } from '#pure/referrals';

type Act = Readonly<{ name: string; act: string }>;
/** `theirs`: without saying why; `may`: at all. */
type Rights = Readonly<{ theirs: (act: Act) => boolean; may: (act: Act) => boolean }>;

/**
 * What somebody settles who has no children: whoever sends referrals out or awards them follows their answers, too, and whoever
 * awards a place sees that it begins. Of all else others are to do it.
 */
export function workOfRole({ theirs, may }: Rights): readonly WhatIsDue[] {
  const [sends, awards, runs] = [theirs(SendReferral), theirs(AwardReferral), theirs(RecordReview)];
  return [
    ...(sends ? (['sending'] as const) : []),
    ...(awards ? (['awards'] as const) : []),
    ...(awards && may(StartPlacement) ? (['starts'] as const) : []),
    ...(runs ? (['advised', 'reviews', 'returns', 'endings'] as const) : []),
    ...(sends || awards ? (['answers'] as const) : []),
  ];
}
