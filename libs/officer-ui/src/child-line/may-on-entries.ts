import { RemoveMark } from '#pure/attendance';
import { FindReferral } from '#contexts/referrals';
import { VoidChange, VoidCircumstance, VoidClosing } from '#pure/children';
import { RemovePlacementEntry } from '#pure/placements';
import { RemoveReferralEntry } from '#pure/referrals';
import type { May } from '#platform/gateway';
import type { PlacementsFound } from '#contexts/placements';
import { entriesOf, type MayOnEntries } from './line-types.ts';

type MayDo = (act: Readonly<{ name: string; act: string }>, data: object) => Promise<May>;

/** What this person may do to the entries of a line; whoever may take a change back may correct it. */
const ACTS = {
  child: VoidChange,
  closing: VoidClosing,
  circumstances: VoidCircumstance,
  referral: RemoveReferralEntry,
  placement: RemovePlacementEntry,
  attendance: RemoveMark,
  ownPage: FindReferral,
} as const;

export async function mayOnEntries(childId: string, placements: PlacementsFound, mayDo: MayDo): Promise<MayOnEntries> {
  const records = Object.keys(ACTS) as (keyof typeof ACTS)[];
  const may = await Promise.all(records.map((record) => mayDo(ACTS[record], { childId })));
  const allowed = Object.fromEntries(records.map((record, n) => [record, may[n] !== 'no']));
  // What was said of a protection is taken back by two people, on its own page.
  return { ...(allowed as Record<keyof typeof ACTS, boolean>), protection: false, ofPlacements: entriesOf(placements) };
}
