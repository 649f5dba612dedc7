import type { PlacementsFound } from '#contexts/placements';
import { referralsToWithdraw } from '../child-line/referrals-to-withdraw.ts';
import type { Fact } from '../child-line/line-types.ts';
import { placementPath, running } from '../placement/placements-shown.ts';
import { referralCalled } from '../referral/referral-called.ts';
import { referralPath } from '../referral/referral-path.ts';
import type { Names } from '../words/wording.ts';

/** What is to be over before a record is closed, each with the way there. */
export function whatRunsStill(
  childId: string,
  facts: readonly Fact[],
  { items }: PlacementsFound,
  names: Names,
): readonly Readonly<{ text: string; href: string }>[] {
  const referrals = referralsToWithdraw(facts).map((referralId) => {
    const told = facts.findLast(({ type, recordedIn }) => recordedIn.id === referralId && SAYS_THE_LOT.has(type));
    const of = told?.data as Parameters<typeof referralCalled>[0] | undefined;
    return {
      text: of === undefined ? 'A referral' : referralCalled(of, names),
      href: referralPath(childId, referralId),
    };
  });
  const placements = items.filter(running).map(({ placementId, providerId }) => ({
    text: `Placement at ${names.provider?.(providerId) ?? 'a provider'}`,
    href: placementPath(childId, placementId),
  }));
  return numbered([...referrals, ...placements]);
}

type Running = Readonly<{ text: string; href: string }>;

/** Two of the same lot, or at the same place, by their number: whoever hears the links alone knows which is meant. */
function numbered(all: readonly Running[]): readonly Running[] {
  const alike = Map.groupBy(all, ({ text }) => text);
  return all.map((each) => {
    const of = alike.get(each.text)!;
    return of.length > 1 ? { ...each, text: `${each.text}, ${of.indexOf(each) + 1} of ${of.length}` } : each;
  });
}

const SAYS_THE_LOT: ReadonlySet<string> = new Set(['ReferralFilledIn', 'ReferralSubmitted']);
